package org.casus.text;

import java.util.Set;

/** Sets of tags of the Penn Treebank that several readers ask for. */
public final class Tags {

    /** Verbs with a tense of their own. */
    public static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    /** These, and the auxiliaries that have none: "may", "will". */
    public static final Set<String> FINITE_OR_MODAL = Set.of("VBD", "VBZ", "VBP", "MD");

    private Tags() {}
}
