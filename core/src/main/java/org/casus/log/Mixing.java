package org.casus.log;

/** Hashing of words and runs of words: the same on every machine and in every version that reads the same index. */
public final class Mixing {

    private Mixing() {}

    /** FNV-1a over UTF-16 units, mixed. */
    public static int hash(CharSequence word) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x01000193;
        }
        return mix(hash);
    }

    /** The hash of what was hashed before and one more word; the order counts. */
    public static int join(int before, int word) {
        return before * 0x9e3779b1 + word;
    }

    /** The finalizer of MurmurHash3: every bit of the input changes about half of the output's. */
    public static int mix(int value) {
        int mixed = value;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
