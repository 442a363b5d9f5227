package org.casus.source;

/**
 * The names of the columns of a CSV file that hold an article's parts. Names are compared without regard to case; all but
 * {@code text} may be missing from the file.
 */
public record Columns(String id, String url, String date, String title, String text) {

    /** Columns named after the parts. */
    public static final Columns STANDARD = new Columns("id", "url", "date", "title", "text");
}
