package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/**
 * Mends what a clause of reporting behind its content does to the tree: "Chile rejects the plan, its envoy said" with the
 * content on top, "rebels shelled the port, the army said, killing three" with the result hung on the saying.
 */
final class ReportRepair {

    /** Verbs that tell what came of a deed. Others behind "he said" tell what the speaker does: "adding", "citing", "calling it". */
    private static final Set<String> RESULTS = Set.of(
            "kill",
            "wound",
            "injure",
            "hurt",
            "maim",
            "destroy",
            "damage",
            "burn",
            "raze",
            "sink",
            "ruin",
            "level",
            "displace",
            "leave",
            "force",
            "cause",
            "trigger",
            "spark",
            "trap",
            "bring",
            "cut",
            "knock",
            "send",
            "prompt",
            "halt",
            "disrupt",
            "block",
            "end",
            "drive",
            "uproot",
            "kidnap",
            "abduct",
            "capture",
            "take",
            "seize",
            "hit",
            "strike",
            "target",
            "set",
            "bury",
            "claim",
            "arrest",
            "detain",
            "expel",
            "free",
            "release",
            "evict",
            "close");

    private static final Set<String> LOOSE = Set.of("xcomp", "advcl", "dep", "ccomp", "acl", "parataxis");

    private final List<CoreLabel> words;
    private final DependencyTree tree;
    private final int[] heads;
    private final String[] relations;

    private ReportRepair(List<CoreLabel> words, DependencyTree tree) {
        this.words = words;
        this.tree = tree;
        this.heads = tree.heads();
        this.relations = tree.relations();
    }

    static DependencyTree repair(List<CoreLabel> words, DependencyTree tree) {
        ReportRepair repair = new ReportRepair(words, tree);
        repair.raiseTag();
        for (int i = 0; i < repair.heads.length; i++) {
            repair.result(i);
        }
        return tree;
    }

    /** "Rebels shelled the port, the army said, killing three": the participle belongs to the deed before the saying. */
    private void result(int participle) {
        int said = heads[participle];
        boolean isResult = said >= 0
                && said < participle
                && words.get(participle).tag().equals("VBG")
                && words.get(participle - 1).word().equals(",")
                && LOOSE.contains(relations[participle])
                && RESULTS.contains(words.get(participle).lemma());
        int deed = isResult ? toldBefore(said) : -1;
        if (deed >= 0) {
            heads[participle] = deed;
            relations[participle] = "advcl";
        }
    }

    /** The verb of the clause that stands before "the army said"; -1 where the words above say no such thing. */
    private int toldBefore(int said) {
        int verb = relations[said].equals("nsubj") ? heads[said] : said; // the parser may hang it on who says it
        if (verb < 0 || !words.get(verb).tag().startsWith("VB")) {
            return -1;
        }
        for (int i = 0; i < verb; i++) {
            if (heads[i] == verb
                    && relations[i].equals("ccomp")
                    && words.get(i).tag().startsWith("VB")) {
                return i;
            }
        }
        boolean inserted = relations[verb].equals("parataxis") && heads[verb] >= 0 && heads[verb] < verb;
        return inserted && words.get(heads[verb]).tag().startsWith("VB") ? heads[verb] : -1;
    }

    /** "Chile rejects the plan, its envoy said": the closing tag governs what is said, not the other way round. */
    private void raiseTag() {
        int last = heads.length - 1;
        while (last > 0 && relations[last].equals("punct")) {
            last--;
        }
        int said = last > 0 ? heads[last] : -1;
        boolean isTag = said >= 0
                && Tags.FINITE.contains(words.get(last).tag())
                && relations[last].equals("ccomp")
                && relations[said].equals("root")
                && said < last
                && isBehindComma(last);
        if (isTag) {
            heads[last] = -1;
            relations[last] = "root";
            heads[said] = last;
            relations[said] = "ccomp";
        }
    }

    /** Whether a clause begins behind a comma with its subject. */
    private boolean isBehindComma(int verb) {
        int first = verb;
        for (int i = verb - 1; i >= 0 && isBelow(i, verb); i--) {
            first = i;
        }
        return first > 0
                && words.get(first - 1).word().equals(",")
                && tree.has(verb, "nsubj")
                && !tree.has(verb, "mark");
    }

    private boolean isBelow(int token, int ancestor) {
        int up = token;
        for (int steps = 0; up >= 0 && up != ancestor && steps < heads.length; steps++) {
            up = heads[up];
        }
        return up == ancestor;
    }
}
