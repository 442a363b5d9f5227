package org.casus.casualty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** Finds in the tree the tokens that a loss is said of: the killed of "killed", the dead of "toll". */
final class PatientFinder {

    private static final Set<String> BEARERS =
            Set.of("leave", "shoot", "find", "pronounce", "declare", "lie", "stab", "presume");
    private static final Set<String> SUFFERING = Set.of(
            "suffer",
            "sustain",
            "receive",
            "have",
            "take",
            "treat",
            "rush",
            "transport",
            "fly",
            "airlift",
            "send",
            "put",
            "list",
            "hospitalize",
            "remain",
            "bring",
            "be",
            "recover",
            "drive",
            "show",
            "arrive",
            "find",
            "convey");
    private static final Set<String> BE = Set.of("be", "get");
    private static final int DEPTH = 4;

    private PatientFinder() {}

    /** Heads of the phrases, conjuncts included, in text order; empty where the tree shows none. */
    static List<Integer> patients(Sentence sentence, int predicate, LossWords.Entry entry) {
        List<Integer> heads = switch (entry.patient()) {
            case OBJECT -> ofVerb(sentence, predicate, 0);
            case SUBJECT ->
                sentence.token(predicate).isVerb()
                                && !sentence.token(predicate).tag().equals("VBN")
                        ? subject(sentence, predicate, 0)
                        : ofState(sentence, predicate);
            case COUNT, REACHES, CEILING, OF ->
                ofNoun(sentence, predicate, entry.patient() == LossWords.Patient.REACHES);
            case LIFE -> ofLife(sentence, predicate);
            case SUFFERER, COUNT_OR_SUFFERER -> sufferer(sentence, predicate);
        };
        Set<Integer> all = new LinkedHashSet<>();
        for (int head : heads) {
            int resolved = antecedent(sentence, head);
            all.add(resolved);
            all.addAll(sentence.children(resolved, "conj"));
        }
        all.remove(predicate);
        return all.stream().sorted().toList();
    }

    private static List<Integer> ofVerb(Sentence sentence, int verb, int depth) {
        List<Integer> objects = sentence.children(verb, "obj");
        if (sentence.child(verb, "nsubj:pass") >= 0 || sentence.child(verb, "aux:pass") >= 0) {
            List<Integer> passive = sentence.children(verb, "nsubj");
            return passive.isEmpty() ? controller(sentence, verb, depth) : passive;
        }
        if (!objects.isEmpty()) {
            return objects;
        }
        Token token = sentence.token(verb);
        if (token.tag().equals("VBG") && sentence.isRelation(verb, "amod", "compound", "case")) {
            return List.of();
        }
        if (sentence.isRelation(verb, "amod", "acl") && !token.tag().equals("VBG")) {
            return List.of(sentence.head(verb));
        }
        if (token.tag().equals("VBN") || token.tag().equals("VBD")) {
            List<Integer> subjects = sentence.children(verb, "nsubj");
            // headlines drop the auxiliary: "Two killed in clash"
            return subjects.isEmpty()
                    ? controller(sentence, verb, depth)
                    : token.tag().equals("VBN") ? subjects : List.of();
        }
        return List.of();
    }

    /** Who a participle without a subject is said of: the subject or object of the clause above, as a conjunct's. */
    private static List<Integer> controller(Sentence sentence, int verb, int depth) {
        int above = sentence.head(verb);
        if (above < 0 || depth > DEPTH) {
            return List.of();
        }
        if (sentence.isRelation(verb, "conj", "parataxis")) {
            if (sentence.token(above).isVerb()) {
                List<Integer> shared = ofVerb(sentence, above, depth + 1);
                return shared.isEmpty() ? sentence.children(above, "nsubj") : shared;
            }
            return ofState(sentence, above);
        }
        if (sentence.isRelation(verb, "advcl", "xcomp", "acl", "ccomp") && !sentence.isRelation(verb, "acl:relcl")) {
            List<Integer> objects = sentence.isRelation(verb, "xcomp") ? sentence.children(above, "obj") : List.of();
            if (!objects.isEmpty()) {
                return objects;
            }
            return sentence.token(above).isNoun() ? List.of(above) : subject(sentence, above, depth + 1);
        }
        return List.of();
    }

    private static List<Integer> subject(Sentence sentence, int word, int depth) {
        List<Integer> subjects = sentence.children(word, "nsubj");
        if (!subjects.isEmpty()) {
            return subjects;
        }
        if (sentence.isRelation(word, "acl")) {
            return List.of(sentence.head(word));
        }
        List<Integer> objects = sentence.isRelation(word, "xcomp", "ccomp") && sentence.head(word) >= 0
                ? sentence.children(sentence.head(word), "obj")
                : List.of();
        if (!objects.isEmpty() && objects.get(0) < word) {
            return objects; // "forced residents to flee"
        }
        boolean shares = sentence.isRelation(word, "conj", "xcomp", "advcl", "parataxis") && sentence.head(word) >= 0;
        return shares && depth <= DEPTH ? subject(sentence, sentence.head(word), depth + 1) : List.of();
    }

    /** "five dead", "five are dead", "left five dead", "five wounded". */
    private static List<Integer> ofState(Sentence sentence, int state) {
        List<Integer> subjects = sentence.children(state, "nsubj");
        if (!subjects.isEmpty()) {
            return subjects;
        }
        List<Integer> counts = sentence.children(state, "nummod");
        if (!counts.isEmpty()) {
            return counts;
        }
        int above = sentence.head(state);
        if (above < 0) {
            return List.of();
        }
        if (sentence.isRelation(state, "amod", "acl", "nmod")) {
            return List.of(above);
        }
        String lemma = sentence.token(above).lemma().toLowerCase(Locale.ROOT);
        if (isBearer(sentence, above)) {
            List<Integer> borne = sentence.children(above, "obj", "nsubj:pass");
            return borne.isEmpty() && !lemma.equals("leave") ? sentence.children(above, "nsubj") : borne;
        }
        if (BE.contains(lemma) || sentence.isRelation(state, "xcomp", "conj", "advcl")) {
            return subject(sentence, above, 1);
        }
        return List.of();
    }

    /** Whether a verb says in which state somebody is: "found", "pronounced". */
    static boolean isBearer(Sentence sentence, int verb) {
        return BEARERS.contains(sentence.token(verb).lemma().toLowerCase(Locale.ROOT));
    }

    /** "three deaths", "the death of a boy", "his death", "a toll of 12", "the toll rose to 12". */
    private static List<Integer> ofNoun(Sentence sentence, int noun, boolean reaches) {
        List<Integer> found = new ArrayList<>(sentence.children(noun, "nummod"));
        for (int child : sentence.children(noun, "nmod", "nmod:poss")) {
            boolean owns =
                    sentence.isRelation(child, "nmod:poss") || hasCase(sentence, child, "of", "among", "to", "for");
            if (owns) {
                found.add(child);
            }
        }
        int above = sentence.head(noun);
        if (reaches && found.isEmpty() && above >= 0 && sentence.token(above).isVerb()) {
            for (int child : sentence.children(above, "obl", "nmod", "obj", "xcomp", "advcl")) {
                boolean number = sentence.token(child).tag().equals("CD")
                        || !sentence.children(child, "nummod").isEmpty();
                if (child != noun && number) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** "the life of a boy", "the boy's life"; the subject where it is its own: "a boy lost his life". */
    private static List<Integer> ofLife(Sentence sentence, int life) {
        List<Integer> owners = sentence.children(life, "nmod").stream()
                .filter(owner -> !sentence.token(owner).isPronoun())
                .toList();
        int above = sentence.head(life);
        return !owners.isEmpty() || above < 0 ? owners : subject(sentence, above, 0);
    }

    /** "He suffered injuries", "two were taken to hospital", "they were treated for wounds", "is in critical condition". */
    private static List<Integer> sufferer(Sentence sentence, int noun) {
        int above = sentence.head(noun);
        if (above < 0 || sentence.isRelation(noun, "nsubj", "compound", "nmod:poss", "conj")) {
            return sentence.child(noun, "cop") >= 0 ? sentence.children(noun, "nsubj") : List.of();
        }
        if (sentence.child(noun, "cop") >= 0) {
            return sentence.children(noun, "nsubj");
        }
        if (sentence.isRelation(noun, "nmod") && hasCase(sentence, noun, "with", "in")) {
            return List.of(above);
        }
        if (sentence.token(above).text().equals("old") && above < noun) {
            return List.of(above); // "a 13-year-old suffered a wound": parsers take the age for the clause's head
        }
        String lemma = sentence.token(above).lemma().toLowerCase(Locale.ROOT);
        if (!SUFFERING.contains(lemma)) {
            return List.of();
        }
        List<Integer> moved = sentence.children(above, "obj", "nsubj:pass");
        boolean own = sentence.isRelation(noun, "obj") || moved.isEmpty() || moved.equals(List.of(noun));
        return own ? subject(sentence, above, 0) : moved;
    }

    static boolean hasCase(Sentence sentence, int token, String... words) {
        List<String> wanted = List.of(words);
        return sentence.children(token, "case").stream()
                .anyMatch(c -> wanted.contains(sentence.token(c).lemma().toLowerCase(Locale.ROOT)));
    }

    /** What a relative pronoun stands for: the noun that its clause modifies. */
    private static int antecedent(Sentence sentence, int head) {
        String tag = sentence.token(head).tag();
        if (!tag.equals("WP") && !tag.equals("WDT")) {
            return head;
        }
        int up = sentence.head(head);
        for (int steps = 0; up >= 0 && steps < DEPTH; up = sentence.head(up), steps++) {
            if (sentence.isRelation(up, "acl:relcl")) {
                return nearest(sentence, sentence.head(up), head, up);
            }
        }
        return head;
    }

    /** "Gregory Reed and Sarah Reed, who was killed": a verb in the singular is said of the last of a list. */
    private static int nearest(Sentence sentence, int noun, int pronoun, int verb) {
        boolean single = sentence.children(verb, "aux:pass", "aux", "cop").stream()
                .anyMatch(aux -> sentence.token(aux).text().matches("was|is|has"));
        return sentence.children(noun, "conj").stream()
                .filter(other -> single && other < pronoun)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(noun);
    }
}
