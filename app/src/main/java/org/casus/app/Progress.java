package org.casus.app;

import java.util.Locale;

/** Tells a waiting person how far a long run is: after the first few articles, a line every few seconds. */
final class Progress {

    private static final int FEW_ARTICLES = 4;
    private static final long NANOS_BETWEEN = 5_000_000_000L;
    private static final double NANOS_A_SECOND = 1e9;

    private final Console console;
    private final boolean quiet;
    private final long start = System.nanoTime();
    private long last = start;
    private int articles;
    private int records;
    private int skipped;
    private int failed;

    Progress(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    void coded(int recordsOfArticle) {
        articles++;
        records += recordsOfArticle;
        long now = System.nanoTime();
        if (!quiet && articles >= FEW_ARTICLES && now - last >= NANOS_BETWEEN) {
            last = now;
            console.log(String.format(
                    Locale.ROOT, "%s, %.1f a second", counts(), articles / ((now - start) / NANOS_A_SECOND)));
        }
    }

    void skipped() {
        skipped++;
    }

    void failed() {
        failed++;
    }

    int articles() {
        return articles;
    }

    int records() {
        return records;
    }

    int failures() {
        return failed;
    }

    /** Sums up a run of several inputs. */
    void end() {
        if (!quiet && articles + skipped + failed > 1) {
            console.log(counts());
        }
    }

    private String counts() {
        return counted(articles, "article") + ", " + counted(records, "record")
                + (skipped == 0 ? "" : ", " + skipped + " skipped")
                + (failed == 0 ? "" : ", " + failed + " failed");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
