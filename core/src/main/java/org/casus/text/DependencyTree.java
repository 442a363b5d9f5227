package org.casus.text;

import java.util.List;

/**
 * A dependency tree as two parallel arrays over the tokens of a sentence.
 *
 * @param heads index of each token's governor, -1 for the root
 * @param relations label of each token's edge
 */
public record DependencyTree(int[] heads, String[] relations) {

    int size() {
        return heads.length;
    }

    int head(int token) {
        return heads[token];
    }

    String relation(int token) {
        return relations[token];
    }

    /** The word on top, -1 where there is none. */
    int root() {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word governs another by one of these relations. */
    boolean has(int governor, String... labels) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == governor && List.of(labels).contains(relations[i])) {
                return true;
            }
        }
        return false;
    }

    /** A tree for a sentence that was not parsed: everything hangs on the first token. */
    static DependencyTree flat(int size) {
        int[] heads = new int[size];
        String[] relations = new String[size];
        for (int i = 0; i < size; i++) {
            heads[i] = i == 0 ? -1 : 0;
            relations[i] = i == 0 ? "root" : "dep";
        }
        return new DependencyTree(heads, relations);
    }
}
