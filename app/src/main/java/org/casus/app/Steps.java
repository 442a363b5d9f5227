package org.casus.app;

/** Tells a waiting person how many of a known number of steps are done: a line every few seconds. */
final class Steps {

    private static final long NANOS_BETWEEN = 3_000_000_000L;

    private final Console console;
    private final String noun;
    private final int all;
    private long last = System.nanoTime();
    private int done;

    /**
     * @param console where to tell it, if a person watches
     * @param noun what is counted, in the plural
     * @param all how many there are
     */
    Steps(Console console, String noun, int all) {
        this.console = console;
        this.noun = noun;
        this.all = all;
    }

    void done() {
        done++;
        long now = System.nanoTime();
        if (console.errorsAreSeen() && now - last >= NANOS_BETWEEN) {
            last = now;
            console.log(done + " of " + all + " " + noun);
        }
    }
}
