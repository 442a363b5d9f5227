package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/**
 * Mends who is told to do what: "called on the government to investigate" parsed as one clause "on the government to
 * investigate", "urged the army and the rebels to open the road" with the second party beside the verb, and past tenses
 * coordinated with an infinitive. "Considered sending troops" is no sending beside a considering.
 */
final class ControlRepair {

    private static final Set<String> ADDRESSING = Set.of("on", "upon");

    private static final Set<String> NON_FINITE = Set.of("VB", "VBN", "VBG");

    private final List<CoreLabel> words;
    private final int[] heads;
    private final String[] relations;

    private ControlRepair(List<CoreLabel> words, DependencyTree tree) {
        this.words = words;
        this.heads = tree.heads();
        this.relations = tree.relations();
    }

    static DependencyTree repair(List<CoreLabel> words, DependencyTree tree) {
        ControlRepair repair = new ControlRepair(words, tree);
        for (int i = 0; i < repair.heads.length; i++) {
            repair.addressee(i);
            repair.secondObject(i);
            repair.finiteConjunct(i);
            repair.gerund(i);
        }
        return tree;
    }

    /** The clause's subject after "on" is a phrase of the governing verb, the clause its complement. */
    private void addressee(int clause) {
        if (!relations[clause].equals("advcl") || heads[clause] < 0 || heads[clause] > clause) {
            return;
        }
        int preposition = child(clause, "mark", ADDRESSING);
        int subject = child(clause, "nsubj", Set.of());
        int to = child(clause, "mark", Set.of("to"));
        if (preposition >= 0 && subject > preposition && to > subject) {
            heads[subject] = heads[clause];
            relations[subject] = "obl";
            heads[preposition] = subject;
            relations[preposition] = "case";
            relations[clause] = "xcomp";
        }
    }

    /** A noun coordinated with a verb that has an object before it belongs to that object; its to-clause to the verb. */
    private void secondObject(int noun) {
        int verb = heads[noun];
        boolean misplaced = relations[noun].equals("conj")
                && words.get(noun).tag().startsWith("NN")
                && verb >= 0
                && words.get(verb).tag().startsWith("VB");
        int object = misplaced ? child(verb, "obj", Set.of()) : -1;
        if (object < 0 || object > noun) {
            return;
        }
        heads[noun] = object;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == noun && relations[i].equals("acl") && child(i, "mark", Set.of("to")) >= 0) {
                heads[i] = verb;
                relations[i] = "xcomp";
            } else if (heads[i] == verb && relations[i].equals("cc") && i > object && i < noun) {
                heads[i] = noun;
            }
        }
    }

    /**
     * "denied that it had fired and accused the army", "refused to meet and accused ...": a past tense goes with the nearest
     * finite verb above, not with an infinitive or participle.
     */
    private void finiteConjunct(int verb) {
        if (!relations[verb].equals("conj")
                || !words.get(verb).tag().equals("VBD")
                || child(verb, "nsubj", Set.of()) >= 0) {
            return;
        }
        int at = heads[verb];
        if (at < 0 || !NON_FINITE.contains(words.get(at).tag())) {
            return;
        }
        for (int steps = 0; at >= 0 && steps < heads.length; at = heads[at], steps++) {
            if (words.get(at).tag().equals("VBD")) {
                heads[verb] = at;
                return;
            }
        }
    }

    /** A gerund directly behind a verb is what that verb is about, not a circumstance: "is considering sending troops". */
    private void gerund(int verb) {
        int governor = heads[verb];
        boolean directly = governor >= 0
                && governor == verb - 1
                && relations[verb].equals("advcl")
                && words.get(verb).tag().equals("VBG");
        if (directly && words.get(governor).tag().startsWith("VB") && child(verb, "mark", Set.of()) < 0) {
            relations[verb] = "xcomp";
        }
    }

    /** The first child with this relation, and one of these words where any are given; -1 for none. */
    private int child(int governor, String relation, Set<String> among) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == governor
                    && relations[i].equals(relation)
                    && (among.isEmpty() || among.contains(words.get(i).word()))) {
                return i;
            }
        }
        return -1;
    }
}
