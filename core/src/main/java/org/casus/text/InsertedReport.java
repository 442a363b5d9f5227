package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A clause of reporting between a relative pronoun and its verb: "the man who <b>police say</b> shot three people". The parser
 * takes the pronoun for the object of "say" and loses the verb behind it. Without the insertion it reads the rest as it should;
 * then the insertion is hung on the relative clause's verb, as it is where commas set it off.
 *
 * @param start its first word
 * @param verb its last word, the verb of reporting
 */
record InsertedReport(int start, int verb) {

    private static final Set<String> PRONOUNS = Set.of("who", "which", "that");
    private static final Set<String> VERBS = Set.of(
            "say", "believe", "allege", "claim", "think", "suspect", "insist", "maintain", "acknowledge", "admit");
    private static final Set<String> BEFORE_NOUN = Set.of("DT", "PRP$", "JJ", "POS", "CD");
    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it", "we", "i");

    /** Words of the speaker's name; longer ones are clauses of their own. */
    private static final int LONGEST = 6;

    /** The first of a sentence's tagged words. */
    static Optional<InsertedReport> first(List<CoreLabel> words) {
        for (int i = 0; i + 2 < words.size(); i++) {
            CoreLabel word = words.get(i);
            if (!word.tag().startsWith("W") || !PRONOUNS.contains(word.word())) {
                continue;
            }
            int verb = verbOfReporting(words, i + 1);
            if (verb > 0 && goesOn(words, ownVerb(words, verb))) {
                return Optional.of(new InsertedReport(i + 1, verb));
            }
        }
        return Optional.empty();
    }

    /** Where a noun phrase begins that is subject to a verb of reporting: that verb; -1 elsewhere. */
    private static int verbOfReporting(List<CoreLabel> words, int start) {
        int end = start;
        while (end < words.size() && end - start < LONGEST && isPartOfName(words.get(end))) {
            end++;
        }
        boolean pronoun = SUBJECTS.contains(words.get(start).word());
        int verb = pronoun ? start + 1 : end;
        boolean subject = pronoun || end > start && words.get(end - 1).tag().startsWith("NN");
        return subject && verb < words.size() && isReporting(words.get(verb)) ? verb : -1;
    }

    private static boolean isPartOfName(CoreLabel word) {
        return word.tag().startsWith("NN") || BEFORE_NOUN.contains(word.tag());
    }

    private static boolean isReporting(CoreLabel word) {
        return Tags.FINITE.contains(word.tag()) && VERBS.contains(word.lemma());
    }

    /** Where the pronoun's own verb stands behind that of reporting, perhaps with an adverb between. */
    private static int ownVerb(List<CoreLabel> words, int verb) {
        int next = verb + 1;
        return next < words.size() && words.get(next).tag().startsWith("RB") ? next + 1 : next;
    }

    /** Whether a verb stands there; the tagger takes "killed" for a participle. */
    private static boolean goesOn(List<CoreLabel> words, int verb) {
        return verb < words.size()
                && (Tags.FINITE_OR_MODAL.contains(words.get(verb).tag())
                        || words.get(verb).tag().equals("VBN"));
    }

    /** The tag of the pronoun's verb: "who police say killed" tells a deed. */
    static void retag(List<CoreLabel> words) {
        first(words)
                .map(report -> words.get(ownVerb(words, report.verb)))
                .filter(next -> next.tag().equals("VBN"))
                .ifPresent(next -> next.setTag("VBD"));
    }

    /** The tree of all words, read off that of the others. */
    DependencyTree around(List<CoreLabel> words, Function<List<CoreLabel>, DependencyTree> parser) {
        List<CoreLabel> others = new ArrayList<>(words.subList(0, start));
        others.addAll(words.subList(verb + 1, words.size()));
        DependencyTree tree = parser.apply(others);
        int[] heads = new int[words.size()];
        String[] relations = new String[words.size()];
        for (int i = 0; i < others.size(); i++) {
            heads[whole(i)] = tree.head(i) < 0 ? -1 : whole(tree.head(i));
            relations[whole(i)] = tree.relation(i);
        }
        int pronoun = tree.head(start - 1);
        hang(heads, relations, verb, pronoun < 0 ? whole(start) : whole(pronoun), "parataxis");
        hang(heads, relations, verb - 1, verb, "nsubj");
        int head = verb - 1;
        for (int i = verb - 2; i >= start; i--) {
            boolean genitive = words.get(i).tag().equals("POS");
            if (genitive && i > start) {
                hang(heads, relations, i, i - 1, "case");
                hang(heads, relations, i - 1, head, "nmod:poss");
                head = --i;
            } else {
                hang(heads, relations, i, head, relation(words.get(i).tag()));
            }
        }
        return new DependencyTree(heads, relations);
    }

    /** The place among all words of one of the others. */
    private int whole(int other) {
        return other < start ? other : other + verb + 1 - start;
    }

    private static void hang(int[] heads, String[] relations, int word, int head, String relation) {
        heads[word] = head;
        relations[word] = relation;
    }

    private static String relation(String tag) {
        return switch (tag) {
            case "DT" -> "det";
            case "PRP$" -> "nmod:poss";
            case "JJ" -> "amod";
            case "CD" -> "nummod";
            default -> "compound";
        };
    }
}
