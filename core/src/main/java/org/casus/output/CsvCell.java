package org.casus.output;

import java.util.regex.Pattern;

/**
 * A cell of comma-separated values that no spreadsheet takes for a formula. Text that begins with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a carriage return, and is no number, gets an apostrophe before it; so does such text that
 * has apostrophes before it already, so that taking one off again gives back every text. Source: OWASP, "CSV Injection".
 */
public final class CsvCell {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r](?s:.*)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private CsvCell() {}

    /** The text as a cell may hold it. */
    public static String safe(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
