package org.casus.source;

/**
 * Bounds that keep memory constant whatever the input.
 *
 * @param fileBytes largest file or archive entry that is read as one page, in bytes after decompression
 * @param lineBytes longest line of a file that holds one article a line, in bytes
 */
public record Limits(int fileBytes, int lineBytes) {

    /** 20 MB for a page, 20 MB for a line. */
    public static final Limits STANDARD = new Limits(20_000_000, 20_000_000);

    public Limits {
        if (fileBytes <= 0 || lineBytes <= 0) {
            throw new IllegalArgumentException("limits must be positive: " + fileBytes + ", " + lineBytes);
        }
    }
}
