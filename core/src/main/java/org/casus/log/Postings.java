package org.casus.log;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which articles have a hash. A hash that one article has takes 8 bytes in a table by open addressing, at a load between
 * 0.54 and 0.7; the articles of a hash that several have lie in one piece beside it. What is done for an article so costs the same
 * however many there are. A hash that {@value #MOST} articles have is common wording and finds nothing.
 */
public final class Postings {

    /** More articles than this share wording, not a text. */
    public static final int MOST = 48;

    /** Small tables grow one at a time, so that no single article waits for the whole index to be copied. */
    private static final int TABLES = 256;

    private final Table[] tables = new Table[TABLES];
    private final Blocks blocks = new Blocks();

    /** Empty ones. */
    public Postings() {
        Arrays.setAll(tables, i -> new Table());
    }

    /** Whether a hash finds articles: not where it is common wording. */
    public boolean isTelling(int hash) {
        int found = table(hash).find(hash);
        return found >= 0 || blocks.count(~found) < MOST;
    }

    /** Enters an article under a hash. */
    public void add(int hash, int number) {
        Table table = table(hash);
        int found = table.find(hash);
        if (found == 0) {
            table.add(hash, number + 1);
        } else {
            table.set(hash, ~(found > 0 ? blocks.begin(found - 1, number) : blocks.add(~found, number)));
        }
    }

    /** Passes on the articles entered under a hash, in no particular order. */
    public void each(int hash, IntConsumer use) {
        int found = table(hash).find(hash);
        if (found > 0) {
            use.accept(found - 1);
        } else if (found < 0) {
            blocks.each(~found, use);
        }
    }

    private Table table(int hash) {
        // the hashes kept are small numbers: their low bits tell them apart
        return tables[Mixing.mix(hash) & TABLES - 1];
    }

    /**
     * From a hash to what is known of it: 0 for nothing, an article's number and one, or the complement of where a list lies.
     * Hash and value stand side by side, so that looking up is one look into memory. Entries stand in the order of their
     * mixed hashes, so that a table that grows is copied from front to back, and it grows little at a time.
     */
    private static final class Table {

        private static final double FULL = 0.7;
        private static final double GROWTH = 1.3;

        private int capacity = 64;
        private int[] entries = new int[2 * capacity];
        private int size;

        int find(int hash) {
            return entries[2 * slot(hash) + 1];
        }

        void set(int hash, int value) {
            entries[2 * slot(hash) + 1] = value;
        }

        void add(int hash, int value) {
            if (size >= FULL * capacity) {
                grow();
            }
            put(hash, value);
            size++;
        }

        private void put(int hash, int value) {
            int slot = slot(hash);
            entries[2 * slot] = hash;
            entries[2 * slot + 1] = value;
        }

        /** Where a hash stands, or would stand. */
        private int slot(int hash) {
            long mixed = Mixing.mix(hash * 0x9e3779b1) & 0xffffffffL;
            int slot = (int) (mixed * capacity >>> Integer.SIZE);
            while (entries[2 * slot + 1] != 0 && entries[2 * slot] != hash) {
                slot = slot + 1 == capacity ? 0 : slot + 1;
            }
            return slot;
        }

        private void grow() {
            int[] old = entries;
            capacity = (int) (capacity * GROWTH);
            entries = new int[2 * capacity];
            for (int i = 0; i < old.length; i += 2) {
                if (old[i + 1] != 0) {
                    put(old[i], old[i + 1]);
                }
            }
        }
    }
}
