package org.casus.event;

import java.util.Set;
import org.casus.codebook.EventType;
import org.casus.place.Place;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Happenings told without anybody who does them: "protests erupted in Karachi", "a mine went off in Khost". What is new to
 * the reader is told so; a noun with an article ("the attack took place at night") refers to something told elsewhere.
 */
final class Occurrence {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "such", "no");

    /** Verbs that tell of much else besides, of which a phrase with "against" tells protests. */
    private static final Set<String> GATHERING = Set.of("hold", "stage", "organize", "organise");

    private final Operators operators;

    Occurrence(Operators operators) {
        this.operators = operators;
    }

    /**
     * Whether a candidate is told as a happening of its own, whoever did it.
     *
     * @param place where it happened, null where not known; only a place that its sentence names counts
     */
    boolean isTold(Candidate candidate, @Nullable Place place) {
        EventType type = candidate.match().type();
        Sentence sentence = candidate.sentence();
        boolean placed = place != null && sentence.span().contains(place.span());
        if (!placed || !type.isMaterial() || type.knownParty()) {
            return false;
        }
        return candidate.isNoun()
                ? isTold(candidate, sentence)
                : candidate.match().actors().isEmpty() && isPast(sentence, candidate.predicate());
    }

    /** "Materials are forbidden", "buyers are being forced out" tell no happening. */
    private static boolean isPast(Sentence sentence, int verb) {
        return !sentence.token(verb).isPresentTense()
                && sentence.children(verb, "aux", "aux:pass").stream()
                        .map(sentence::token)
                        .allMatch(aux -> !aux.isPresentTense() || aux.lemma().equals("have"));
    }

    private boolean isTold(Candidate candidate, Sentence sentence) {
        int noun = candidate.predicate();
        int verb = sentence.head(noun);
        boolean subject = verb >= 0
                && sentence.token(verb).isVerb()
                && sentence.isRelation(noun, "nsubj", "nsubj:pass")
                && sentence.child(noun, "nmod:poss") < 0
                && sentence.children(noun, "det").stream()
                        .noneMatch(d -> DEFINITE.contains(sentence.token(d).lemma()));
        if (!subject) {
            return false;
        }
        String lemma = sentence.token(verb).lemma();
        boolean passive = new Grammar(sentence).isPassive(verb);
        if (GATHERING.contains(lemma)) {
            return passive && isAgainst(candidate);
        }
        int object = sentence.child(verb, "obj");
        if (lemma.equals("take")) {
            return object >= 0 && sentence.token(object).lemma().equals("place");
        }
        return operators.isIn(passive ? "told" : "occurs", lemma);
    }

    private static boolean isAgainst(Candidate candidate) {
        return !candidate.match().frame().oblique("against").isEmpty()
                || !candidate.recipients().isEmpty();
    }
}
