package org.casus.app;

/** Exit codes, as ripgrep has them. */
final class ExitCode {

    /** At least one record. */
    static final int FOUND = 0;

    /** Articles were read, but held nothing to code. */
    static final int NOTHING_FOUND = 1;

    /** Wrong usage or configuration, no readable input, or an article that failed. */
    static final int ERROR = 2;

    private ExitCode() {}
}
