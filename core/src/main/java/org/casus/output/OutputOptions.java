package org.casus.output;

/**
 * What a writer shows.
 *
 * @param explain whether to add what explains the records: the articles' text and zones, attributions and, in tables,
 *     rejected candidates
 * @param width columns of the terminal, used by tables; at least {@value #MIN_WIDTH}
 */
public record OutputOptions(boolean explain, int width) {

    /** Below this a table could not show its columns; narrower terminals wrap. */
    public static final int MIN_WIDTH = 60;

    /** The width where none is known. */
    public static final int DEFAULT_WIDTH = 120;

    public OutputOptions {
        width = Math.max(MIN_WIDTH, width);
    }

    /** Without explanations, at the default width. */
    public static OutputOptions standard() {
        return new OutputOptions(false, DEFAULT_WIDTH);
    }
}
