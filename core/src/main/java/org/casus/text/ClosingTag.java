package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends the tree where a sentence closes with who tells it: "Gunmen shot four farmers, the governor's office said on Monday".
 * The parser often takes the words before the comma for the subject of the saying, or the teller for an apposition to them.
 * The words settle it: behind the comma stands a noun phrase, then a verb of telling that has no object and no clause of its own.
 */
final class ClosingTag {

    private static final Set<String> TELLING = Set.of(
            "say",
            "report",
            "allege",
            "claim",
            "maintain",
            "announce",
            "write",
            "state",
            "declare",
            "insist",
            "confirm",
            "argue",
            "warn",
            "note",
            "recount",
            "explain",
            "add",
            "complain",
            "protest",
            "lament",
            "recall",
            "admit",
            "acknowledge",
            "estimate",
            "assert",
            "contend",
            "suggest",
            "reveal");

    /** Those that are seldom said of a thing: "a deal announced on Friday" names no teller. */
    private static final Set<String> NEVER_PASSIVE =
            Set.of("say", "allege", "claim", "maintain", "insist", "argue", "contend", "warn", "complain", "lament");

    /** Prepositions that open what is told, or a part of it. */
    private static final Set<String> NO_TIME = Set.of("that", "as", "of", "if", "because");

    /** What a noun phrase does not begin with. */
    private static final Set<String> NO_TELLER = Set.of(
            "and",
            "or",
            "but",
            "who",
            "which",
            "that",
            "when",
            "while",
            "as",
            "after",
            "including",
            "where",
            "because",
            "if",
            "although",
            "though",
            "what",
            "before",
            "since",
            "until",
            "so",
            "then");

    /** What ends the part of a noun phrase that holds its head. */
    private static final Set<String> BEHIND_HEAD = Set.of("IN", "TO", "WDT", "WP", "WRB", "VBG", "VBN");

    private final List<CoreLabel> words;
    private final DependencyTree tree;
    private final int[] heads;
    private final String[] relations;

    private ClosingTag(List<CoreLabel> words, DependencyTree tree) {
        this.words = words;
        this.tree = tree;
        this.heads = tree.heads();
        this.relations = tree.relations();
    }

    static DependencyTree repair(List<CoreLabel> words, DependencyTree tree) {
        ClosingTag tag = new ClosingTag(words, tree);
        int said = tag.telling();
        if (said > 0) {
            int comma = tag.comma(said);
            int teller = comma < 0 ? -1 : tag.teller(comma + 1, said);
            int top = tag.content(said, comma);
            boolean told = teller >= 0
                    && top >= 0
                    && top < comma
                    && tag.words.get(top).tag().startsWith("VB");
            if (told) {
                tag.rebuild(top, comma, teller, said);
            }
        }
        return tree;
    }

    /** The last verb of telling with neither object nor clause of its own behind it; -1 for none. */
    private int telling() {
        boolean last = true;
        for (int i = words.size() - 1; i > 2; i--) {
            if (isTelling(i) && (last && isClosed(i) || isBeforeParticiple(i))) {
                return i;
            }
            last &= !Tags.FINITE_OR_MODAL.contains(words.get(i).tag());
        }
        return -1;
    }

    private boolean isTelling(int i) {
        String tag = words.get(i).tag();
        String lemma = words.get(i).lemma();
        return (tag.equals("VBD") || tag.equals("VBZ")) && TELLING.contains(lemma)
                || tag.equals("VBN") && NEVER_PASSIVE.contains(lemma);
    }

    /** "..., the mayor said, adding that ...". */
    private boolean isBeforeParticiple(int verb) {
        return verb + 2 < words.size()
                && words.get(verb + 1).word().equals(",")
                && words.get(verb + 2).tag().equals("VBG");
    }

    /** Whether nothing but a time or a phrase with a preposition follows. */
    private boolean isClosed(int verb) {
        if (verb + 1 >= words.size()) {
            return true;
        }
        CoreLabel next = words.get(verb + 1);
        String word = next.word().toLowerCase(Locale.ROOT);
        return next.tag().equals(".")
                || next.tag().equals("RB")
                || word.endsWith("day")
                || word.equals("''")
                || word.equals("”")
                || next.tag().equals("IN") && !NO_TIME.contains(word);
    }

    /** The comma before the teller, where that is one noun phrase; -1 else. */
    private int comma(int said) {
        int finite = 0;
        boolean relative = false;
        for (int i = said - 1; i > 1; i--) {
            CoreLabel word = words.get(i);
            relative |= word.tag().equals("WDT") || word.tag().equals("WP");
            finite += Tags.FINITE_OR_MODAL.contains(word.tag()) ? 1 : 0;
            if (word.word().equals(",")) {
                boolean opens = NO_TELLER.contains(words.get(i + 1).word().toLowerCase(Locale.ROOT));
                return opens || finite > (relative ? 1 : 0) ? -1 : i;
            }
            if (word.tag().equals("CC") && finite > 0
                    || word.tag().equals(":")
                    || word.tag().contains("'") && !word.tag().equals("POS")) {
                return -1;
            }
        }
        return -1;
    }

    /** The head of the noun phrase between the comma and the verb; -1 where there is none. */
    private int teller(int first, int said) {
        int head = -1;
        for (int i = first; i < said; i++) {
            String tag = words.get(i).tag();
            if (BEHIND_HEAD.contains(tag)) {
                break;
            }
            if (tag.equals("PRP") && head >= 0) {
                return -1; // "a prize they reported on"
            }
            if (tag.startsWith("NN") || i == said - 1 && tag.equals("PRP")) {
                head = i;
            }
        }
        return head;
    }

    /** The top of what is told, where the parser has it above the saying or has lost the teller; -1 where the tree is right. */
    private int content(int said, int comma) {
        int top = tree.root();
        if (top != said) {
            return top;
        }
        for (int i = 0; i < comma; i++) {
            if (heads[i] == said && relations[i].equals("nsubj")) {
                return firstBelow(said, comma); // the subject stands before the comma
            }
        }
        return -1;
    }

    /** The verb of what is told: the first with a tense of its own, on the saying or on the word taken for its subject. */
    private int firstBelow(int said, int comma) {
        for (int i = 0; i < comma; i++) {
            boolean near = heads[i] == said || heads[i] >= 0 && heads[i] < comma && heads[heads[i]] == said;
            boolean tensed =
                    Tags.FINITE_OR_MODAL.contains(words.get(i).tag()) || tree.has(i, "aux") || tree.has(i, "aux:pass");
            if (near && tensed && words.get(i).tag().startsWith("VB")) {
                return i;
            }
        }
        return -1;
    }

    private void rebuild(int top, int comma, int teller, int said) {
        heads[said] = -1;
        relations[said] = "root";
        heads[top] = said;
        relations[top] = "ccomp";
        heads[teller] = said;
        relations[teller] = "nsubj";
        for (int i = 0; i < heads.length; i++) {
            boolean before = i < comma && i != top && heads[i] >= comma;
            boolean within = i > comma && i < said && i != teller && (heads[i] < comma || heads[i] > said);
            boolean behind = i > said && heads[i] <= comma;
            if (before) {
                relations[i] = role(i, top);
                heads[i] = top;
            } else if (within) {
                heads[i] = teller;
                relations[i] = "dep";
            } else if (behind || i == comma) {
                heads[i] = said;
                relations[i] = relations[i].equals("punct") ? "punct" : "obl";
            }
        }
        for (int i = teller + 1; i < said; i++) {
            if (heads[i] == said && !relations[i].equals("punct") && !relations[i].startsWith("aux")) {
                heads[i] = teller; // "the foundation that runs it wrote": the parser's other subject
                relations[i] = "dep";
            }
        }
    }

    /** What a word of the told clause is to its verb, where the parser had it behind the comma. */
    private String role(int word, int verb) {
        if (!words.get(word).tag().startsWith("NN")) {
            return words.get(word).tag().equals("PRP") && word < verb ? "nsubj" : "dep";
        }
        String role = word < verb ? "nsubj" : "obj";
        return tree.has(verb, role) ? "dep" : role;
    }
}
