package org.casus.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads factuality from the words that have a predicate in their scope: its own negation and modality first, then every
 * governor up to the root. The nearest word that is not neutral decides, as in De Facto (Saurí and Pustejovsky 2012),
 * reduced to PLOVER's auxiliary modes.
 */
final class RealityReader {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> SAY =
            Set.of("say", "tell", "announce", "add", "state", "report", "declare", "confirm");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "no-one");
    private static final int NEAR = 4;

    /** An imperative opens its sentence, but for a word or two ("please", "now"). */
    private static final int FIRST_WORDS = 2;

    private final Operators operators;
    private final Sentence sentence;
    private final Grammar grammar;
    private final Map<Integer, Factuality> contents;

    /**
     * @param operators words and their effects
     * @param sentence the sentence
     * @param contents heads of content clauses of codebook patterns and what they make of it
     */
    RealityReader(Operators operators, Sentence sentence, Map<Integer, Factuality> contents) {
        this.operators = operators;
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
        this.contents = contents;
    }

    /** The reality of the event whose tense stands on this token (the verb, or the noun without one). */
    Reality read(int predicate) {
        int at = predicate;
        Reality foretold = Reality.ACTUAL;
        for (int steps = 0; steps <= sentence.size(); steps++) {
            Reality own = own(at);
            int governor = sentence.head(at);
            Reality here = !own.isActual() && !own.announced() ? own : governor < 0 ? top(at) : edge(at, governor);
            if (!here.isActual()) {
                return foretold.isActual() || isStronger(here) ? here : foretold;
            }
            foretold = own.announced() ? own : foretold;
            if (governor < 0 || isPresupposed(at)) {
                return foretold;
            }
            at = governor;
        }
        return foretold;
    }

    /** "fear that X will attack": the fear takes back what "will" foretells. */
    private static boolean isStronger(Reality reality) {
        return reality.factuality() == Factuality.HYPOTHETICAL || reality.factuality() == Factuality.DENIED;
    }

    /** Negation, modals and adverbs of the token itself. */
    private Reality own(int token) {
        for (int c : sentence.children(token, "aux", "advmod", "neg", "det", "mark", "cc:preconj", "case")) {
            Token word = sentence.token(c);
            String kind = sentence.isRelation(c, "aux")
                    ? "modals"
                    : sentence.isRelation(c, "mark", "case") ? "markers" : "adverbs";
            Factuality effect = operators.effect(kind, word.text());
            if (word.lemma().equals("would")) {
                effect = isReported(token) ? Factuality.PLANNED : Factuality.HYPOTHETICAL;
            }
            if (effect != null && !(kind.equals("markers") && word.lemma().equals("until"))) {
                return because(effect, word);
            }
        }
        Reality none = none(token);
        Reality duty = none.isActual() ? obligation(token) : none;
        return duty.isActual() ? condition(token) : duty;
    }

    /** "No civilian was harmed", "arrested nobody": a negated argument negates the clause. */
    private Reality none(int token) {
        for (int argument : sentence.children(token, "nsubj", "obj")) {
            for (int determiner : sentence.children(argument, "det", "advmod")) {
                if (sentence.token(determiner).lemma().equalsIgnoreCase("no")) {
                    return because(Factuality.DENIED, sentence.token(determiner));
                }
            }
            if (NOBODY.contains(sentence.token(argument).lemma().toLowerCase(Locale.ROOT))) {
                return because(Factuality.DENIED, sentence.token(argument));
            }
        }
        return Reality.ACTUAL;
    }

    /** "would ease the measures if ...": what hangs on a condition has not happened. */
    private Reality condition(int token) {
        for (int clause : sentence.children(token, "advcl")) {
            if (grammar.marker(clause).equals("if") || grammar.marker(clause).equals("unless")) {
                return because(Factuality.HYPOTHETICAL, sentence.token(sentence.child(clause, "mark")));
            }
        }
        return Reality.ACTUAL;
    }

    /** "has to", "is to", "is going to", "are expected to": a governor's job, but the parser may make it an auxiliary. */
    private Reality obligation(int token) {
        for (int c : sentence.children(token, "aux")) {
            Token next = c + 1 < sentence.size() ? sentence.token(c + 1) : sentence.token(c);
            if (next.tag().equals("TO")
                    && next.index() != token
                    && sentence.token(c).lemma().matches("be|have|go")) {
                Factuality effect = sentence.token(c).lemma().equals("have") ? Factuality.DEMANDED : Factuality.PLANNED;
                return because(effect, sentence.token(c));
            }
        }
        return Reality.ACTUAL;
    }

    private boolean isReported(int token) {
        for (int up = sentence.head(token), steps = 0; up >= 0 && steps < NEAR; up = sentence.head(up), steps++) {
            if (SAY.contains(sentence.token(up).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** What the governor does to the token, by their relation. */
    private Reality edge(int token, int governor) {
        Factuality content = contents.get(token);
        if (content != null && content != Factuality.ACTUAL && content != Factuality.CLAIMED) {
            return because(content, sentence.token(governor));
        }
        if (sentence.isRelation(token, "advcl", "acl", "xcomp") && isPurpose(token, governor)) {
            Factuality effect = effect(governor);
            return because(effect == null ? Factuality.PLANNED : effect, sentence.token(governor));
        }
        boolean scope = sentence.isRelation(token, "xcomp", "ccomp", "obj", "nmod:poss", "dep")
                || sentence.isRelation(token, "acl") && !sentence.isRelation(token, "acl:relcl")
                || sentence.isRelation(token, "nmod", "obl", "advcl") && isScope(grammar.preposition(token))
                || sentence.isRelation(token, "compound")
                        && sentence.token(governor).isNoun();
        if (scope) {
            Factuality effect = effect(governor);
            if (effect != null) {
                return because(effect, sentence.token(governor));
            }
        }
        if (sentence.isRelation(token, "ccomp", "root") && isAim(token)) {
            return new Reality(Factuality.PLANNED, false, "an aim, not an act");
        }
        return Reality.ACTUAL;
    }

    private static boolean isScope(String preposition) {
        return Set.of("of", "for", "to", "from", "against", "about", "over", "on", "into")
                .contains(preposition);
    }

    /** A to-clause that states an aim: "sent troops to seize the town". */
    private boolean isPurpose(int clause, int governor) {
        if (!grammar.marker(clause).equals("to")
                || !sentence.token(clause).tag().equals("VB")) {
            return false;
        }
        return !sentence.token(governor).isVerb()
                || !operators.isImplicative(sentence.token(governor).lemma());
    }

    private @Nullable Factuality effect(int governor) {
        Token word = sentence.token(governor);
        String kind = word.isVerb() ? "verbs" : word.isNoun() ? "nouns" : "adjectives";
        return operators.effect(kind, word.lemma());
    }

    /** "its intention was to disarm ...": the subject of the copula is a plan. */
    private boolean isAim(int token) {
        int subject = sentence.child(token, "nsubj");
        return subject >= 0
                && sentence.child(token, "cop") >= 0
                && operators.effect("nouns", sentence.token(subject).lemma()) == Factuality.PLANNED;
    }

    /** A finite relative clause or a participle on a noun is taken for granted, whatever the noun's clause says. */
    private boolean isPresupposed(int token) {
        if (sentence.isRelation(token, "acl:relcl")) {
            return FINITE.contains(sentence.token(token).tag()) || sentence.child(token, "aux", "aux:pass") >= 0;
        }
        return sentence.isRelation(token, "acl") && !grammar.marker(token).equals("to");
    }

    private Reality top(int root) {
        if (isAim(root)) {
            return new Reality(Factuality.PLANNED, false, "an aim, not an act");
        }
        Token word = sentence.token(root);
        if (grammar.marker(root).equals("to") && word.tag().equals("VB")) {
            return new Reality(Factuality.PLANNED, true, "announced with 'to'");
        }
        if (sentence.text().strip().endsWith("?")) {
            return new Reality(Factuality.HYPOTHETICAL, false, "a question");
        }
        boolean imperative = word.tag().equals("VB")
                && root <= FIRST_WORDS
                && sentence.child(root, "nsubj", "nsubj:pass", "aux") < 0;
        return imperative ? new Reality(Factuality.DEMANDED, false, "an imperative") : Reality.ACTUAL;
    }

    private static Reality because(Factuality factuality, Token word) {
        boolean announced = factuality == Factuality.PLANNED && word.tag().equals("MD");
        return new Reality(
                factuality, announced, "in the scope of '" + word.text().toLowerCase(Locale.ROOT) + "'");
    }

    /**
     * Whether the verb stands in the past perfect progressive ("had been holding"): a habit before what the article tells.
     * The simple past perfect ("43 people had been detained by noon") is as often news.
     */
    boolean isFormerHabit(int verb) {
        return sentence.token(verb).tag().equals("VBG")
                && sentence.children(verb, "aux").stream()
                        .anyMatch(a -> sentence.token(a).text().equalsIgnoreCase("had"));
    }

    /** Whether the verb stands in the simple present. */
    boolean isPresent(int verb) {
        return Set.of("VBZ", "VBP").contains(sentence.token(verb).tag());
    }

    /** Whether words of the sentence place it in history. */
    boolean isHistory() {
        String text = " " + sentence.text().toLowerCase(Locale.ROOT) + " ";
        List<String> marks = operators.history();
        return marks.stream().anyMatch(mark -> text.contains(" " + mark));
    }
}
