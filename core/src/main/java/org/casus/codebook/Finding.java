package org.casus.codebook;

/**
 * Something that an editor of a codebook should look at.
 *
 * @param severity whether the codebook is wrong or merely loose
 * @param file where, relative to the codebook's folder
 * @param line its line, from 1
 * @param message what is the matter
 * @param remedy what to do
 */
public record Finding(Severity severity, String file, int line, String message, String remedy) {

    /** How bad it is. */
    public enum Severity {
        /** A pattern can never code what it is there for. */
        ERROR,
        /** It works, though perhaps not as its editor thinks. */
        WARNING
    }

    static Finding error(String file, int line, String message, String remedy) {
        return new Finding(Severity.ERROR, file, line, message, remedy);
    }

    static Finding warning(String file, int line, String message, String remedy) {
        return new Finding(Severity.WARNING, file, line, message, remedy);
    }
}
