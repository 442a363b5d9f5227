package org.casus.casualty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Links a word of loss to the people it is said of. A counted phrase right beside the word wins over the tree, since
 * parsers often give the conjunct of "27 were killed and 200 injured" the wrong subject.
 */
final class LossLinker {

    private static final Set<String> LIGHT = Set.of(
            "be",
            "have",
            "get",
            "also",
            "either",
            "all",
            "both",
            "there",
            "report",
            "confirm",
            "pronounce",
            "declare",
            "reportedly",
            "allegedly");
    private static final Set<String> STOPS = Set.of(".", ";", "!", "?");
    private static final int NEAR = 6;

    private LossLinker() {}

    /** The mentions that suffer the loss, in text order; empty for none found. */
    static List<Mention> link(Sentence sentence, int predicate, LossWords.Entry entry, List<Mention> mentions) {
        Mention beside = isState(entry) && !isAttribute(sentence, predicate)
                ? beside(sentence, predicate, entry, mentions, true)
                : null;
        if (beside != null) {
            return withConjuncts(sentence, beside, mentions);
        }
        List<Mention> found = new ArrayList<>();
        for (int patient : PatientFinder.patients(sentence, predicate, entry)) {
            mentions.stream().filter(m -> m.covers(patient)).findFirst().ifPresent(m -> {
                if (!found.contains(m)) {
                    found.add(m);
                }
            });
        }
        if (found.isEmpty() && entry.patient() == LossWords.Patient.OBJECT && !isAttribute(sentence, predicate)) {
            // a verb that must have an object and has none is a headline's passive: "Four people shot outside club"
            for (int subject : sentence.children(predicate, "nsubj")) {
                mentions.stream().filter(m -> m.covers(subject)).findFirst().ifPresent(found::add);
            }
        }
        if (found.isEmpty() && !isAttribute(sentence, predicate) && isState(entry)) {
            Mention near = beside(sentence, predicate, entry, mentions, false);
            return near == null ? List.of() : withConjuncts(sentence, near, mentions);
        }
        return List.copyOf(found);
    }

    private static boolean isState(LossWords.Entry entry) {
        return entry.patient() == LossWords.Patient.OBJECT || entry.patient() == LossWords.Patient.SUBJECT;
    }

    private static boolean isAttribute(Sentence sentence, int predicate) {
        return sentence.isRelation(predicate, "amod", "compound")
                && sentence.token(predicate).tag().equals("VBG");
    }

    private static List<Mention> withConjuncts(Sentence sentence, Mention first, List<Mention> mentions) {
        List<Mention> all = new ArrayList<>(List.of(first));
        if (sentence.isRelation(first.head(), "conj")) {
            int governor = sentence.head(first.head());
            mentions.stream()
                    .filter(m -> m.covers(governor) && !all.contains(m))
                    .forEach(all::add);
            for (int conjunct : sentence.children(governor, "conj")) {
                mentions.stream()
                        .filter(m -> m.covers(conjunct) && !all.contains(m))
                        .forEach(all::add);
            }
        }
        for (int conjunct : sentence.children(first.head(), "conj")) {
            mentions.stream()
                    .filter(m -> m.covers(conjunct) && !all.contains(m))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static @Nullable Mention beside(
            Sentence sentence, int predicate, LossWords.Entry entry, List<Mention> mentions, boolean countedOnly) {
        return entry.patient() == LossWords.Patient.OBJECT && looksRight(sentence, predicate)
                ? right(sentence, predicate, mentions, countedOnly)
                : left(sentence, predicate, mentions, countedOnly);
    }

    private static boolean looksRight(Sentence sentence, int predicate) {
        Token token = sentence.token(predicate);
        if (!token.isVerb() || sentence.child(predicate, "aux:pass") >= 0) {
            return false;
        }
        boolean participle = token.tag().equals("VBN");
        return !participle || sentence.child(predicate, "obj") >= 0;
    }

    private static @Nullable Mention right(
            Sentence sentence, int predicate, List<Mention> mentions, boolean countedOnly) {
        for (int i = predicate + 1; i < sentence.size() && i <= predicate + (countedOnly ? 1 : 3); i++) {
            int at = i;
            Mention found =
                    mentions.stream().filter(m -> m.covers(at)).findFirst().orElse(null);
            if (found != null) {
                return !countedOnly || found.counted() ? found : null;
            }
            if (sentence.token(i).isVerb() || STOPS.contains(sentence.token(i).text())) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Mention left(
            Sentence sentence, int predicate, List<Mention> mentions, boolean countedOnly) {
        for (int i = predicate - 1; i >= 0 && i >= predicate - NEAR; i--) {
            int at = i;
            Mention found =
                    mentions.stream().filter(m -> m.covers(at)).findFirst().orElse(null);
            if (found != null) {
                return !countedOnly || found.counted() ? found : null;
            }
            Token token = sentence.token(i);
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            boolean light = LIGHT.contains(lemma) || token.tag().startsWith("RB");
            boolean passes = light || (!countedOnly && !STOPS.contains(token.text()) && !token.isVerb());
            if (!passes) {
                return null;
            }
        }
        return null;
    }
}
