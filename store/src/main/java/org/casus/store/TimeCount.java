package org.casus.store;

/**
 * How much happened in a day, month or year.
 *
 * @param period "2024-05-07", "2024-05" or "2024"
 * @param count reports or incidents, as the filter's view says
 */
public record TimeCount(String period, long count) {

    /** Length of a period; its letters are those of an ISO date. */
    public enum Unit {
        DAY(10),
        MONTH(7),
        YEAR(4);

        private final int letters;

        Unit(int letters) {
            this.letters = letters;
        }

        int letters() {
            return letters;
        }
    }
}
