package org.casus.log;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which articles have a hash: a multimap from hash to number in two flat arrays, open addressing, 8 bytes an entry. A hash
 * that {@value #MOST} articles have is common wording; it takes no more and finds nothing.
 */
public final class Postings {

    /** More articles than this share wording, not a text. */
    public static final int MOST = 48;

    /** Small tables grow one at a time, so that no single article waits for the whole index to be copied. */
    private static final int TABLES = 256;

    private final Table[] tables = new Table[TABLES];

    /** Empty ones. */
    public Postings() {
        Arrays.setAll(tables, i -> new Table());
    }

    /** Whether a hash finds articles: not where it is common wording. */
    public boolean isTelling(int hash) {
        return table(hash).count(hash) < MOST;
    }

    /** Enters an article under a hash. */
    public void add(int hash, int number) {
        table(hash).add(hash, number);
    }

    /** Passes on the articles entered under a hash, in no particular order. */
    public void each(int hash, IntConsumer use) {
        table(hash).each(hash, use);
    }

    private Table table(int hash) {
        // the hashes kept are small numbers: their low bits tell them apart
        return tables[Mixing.mix(hash) & TABLES - 1];
    }

    private static final class Table {

        private static final double FULL = 0.7;

        private int[] hashes = new int[64];
        private int[] numbers = new int[64];
        private int size;

        int count(int hash) {
            int count = 0;
            for (int at = start(hash); numbers[at] != 0; at = next(at)) {
                count += hashes[at] == hash ? 1 : 0;
            }
            return count;
        }

        void each(int hash, IntConsumer use) {
            for (int at = start(hash); numbers[at] != 0; at = next(at)) {
                if (hashes[at] == hash) {
                    use.accept(numbers[at] - 1);
                }
            }
        }

        void add(int hash, int number) {
            if (size >= FULL * numbers.length) {
                grow();
            }
            put(hash, number + 1);
            size++;
        }

        private void put(int hash, int number) {
            int at = start(hash);
            while (numbers[at] != 0) {
                at = next(at);
            }
            hashes[at] = hash;
            numbers[at] = number;
        }

        private void grow() {
            int[] oldHashes = hashes;
            int[] oldNumbers = numbers;
            hashes = new int[oldHashes.length * 2];
            numbers = new int[oldNumbers.length * 2];
            for (int i = 0; i < oldNumbers.length; i++) {
                if (oldNumbers[i] != 0) {
                    put(oldHashes[i], oldNumbers[i]);
                }
            }
        }

        private int start(int hash) {
            return Mixing.mix(hash * 0x9e3779b1) & numbers.length - 1;
        }

        private int next(int at) {
            return at + 1 & numbers.length - 1;
        }
    }
}
