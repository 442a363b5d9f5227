package org.casus.event;

import java.util.Locale;
import java.util.Set;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** What a predicate's own clause makes of it: negation, modality, adverbs, subordinators, conditions. */
final class ClauseReality {

    private static final Set<String> NO = Set.of("no", "neither", "not");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "no-one", "neither");

    /** Auxiliaries that open a condition before their subject: "Had the army attacked, ...". */
    private static final Set<String> INVERTED = Set.of("had", "should", "were");

    private final Operators operators;
    private final Sentence sentence;
    private final Grammar grammar;

    ClauseReality(Operators operators, Sentence sentence) {
        this.operators = operators;
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
    }

    /** The reality of the token as far as its own clause decides it. */
    Reality read(int token) {
        Reality inverted = inverted(token);
        if (!inverted.isActual()) {
            return inverted;
        }
        for (int c : sentence.children(token, "aux", "advmod", "neg", "det", "mark", "cc:preconj", "case")) {
            Token word = sentence.token(c);
            Factuality effect = effect(token, c);
            if (effect != null) {
                return Reality.because(effect, word);
            }
        }
        Reality none = none(token);
        Reality duty = none.isActual() ? obligation(token) : none;
        return duty.isActual() ? condition(token) : duty;
    }

    /** What a verb's clause makes of an event that is its subject: "a strike would set the region ablaze", whoever says so. */
    Reality consequence(int verb) {
        return sentence.children(verb, "aux").stream()
                .map(sentence::token)
                .filter(aux -> aux.lemma().equals("would"))
                .findFirst()
                .map(aux -> Reality.because(Factuality.HYPOTHETICAL, aux))
                .orElseGet(() -> read(verb));
    }

    private @Nullable Factuality effect(int token, int child) {
        Token word = sentence.token(child);
        if (sentence.isRelation(child, "mark", "case")) {
            return word.lemma().equals("until") ? null : operators.effect("markers", word.text());
        }
        if (!sentence.isRelation(child, "aux")) {
            String before = child > 0 ? sentence.token(child - 1).text() : ""; // "no longer", "any longer"
            Factuality both = operators.effect("adverbs", before + " " + word.text());
            return both != null ? both : operators.effect("adverbs", word.text());
        }
        if (word.lemma().equals("would")) {
            return isReported(token) ? Factuality.PLANNED : Factuality.HYPOTHETICAL;
        }
        boolean forestalled = grammar.marker(token).equals("before") && operators.effect("modals", word.text()) != null;
        return forestalled ? Factuality.DENIED : operators.effect("modals", word.text());
    }

    /** "Had Armenia withdrawn ...", "Should the talks collapse, ...": an auxiliary before its subject, in no question. */
    private Reality inverted(int token) {
        int subject = sentence.child(token, "nsubj");
        for (int c : sentence.children(token, "aux", "aux:pass", "cop")) {
            Token word = sentence.token(c);
            boolean first = subject > c && INVERTED.contains(word.text().toLowerCase(Locale.ROOT));
            if (first && !sentence.text().strip().endsWith("?")) {
                return Reality.because(Factuality.HYPOTHETICAL, word);
            }
        }
        return Reality.ACTUAL;
    }

    /** "No civilian was harmed", "not a single soldier left", "arrested nobody": a negated argument negates the clause. */
    private Reality none(int token) {
        for (int argument : sentence.children(token, "nsubj", "obj")) {
            for (int determiner : sentence.children(argument, "det", "advmod", "neg", "cc:preconj")) {
                if (NO.contains(sentence.token(determiner).lemma().toLowerCase(Locale.ROOT))) {
                    return Reality.because(Factuality.DENIED, sentence.token(determiner));
                }
            }
            if (NOBODY.contains(sentence.token(argument).lemma().toLowerCase(Locale.ROOT))) {
                return Reality.because(Factuality.DENIED, sentence.token(argument));
            }
        }
        return Reality.ACTUAL;
    }

    /** "would ease the measures if ...": what hangs on a condition has not happened. */
    private Reality condition(int token) {
        for (int clause : sentence.children(token, "advcl")) {
            if (grammar.marker(clause).equals("if") || grammar.marker(clause).equals("unless")) {
                return Reality.because(Factuality.HYPOTHETICAL, sentence.token(sentence.child(clause, "mark")));
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
                return Reality.because(effect, sentence.token(c));
            }
        }
        return Reality.ACTUAL;
    }

    /**
     * "What they should do is leave", "the only thing we can do is bomb them": what is equated with a thing that should be done is
     * as real as that.
     */
    Reality equated(int top) {
        int be = sentence.token(top).lemma().equals("be") ? top : sentence.child(top, "cop", "aux");
        int subject = sentence.child(top, "nsubj", "csubj");
        if (be < 0 || subject < 0 || subject > be || !sentence.token(be).lemma().equals("be")) {
            return Reality.ACTUAL;
        }
        int clause = sentence.isRelation(subject, "csubj") ? subject : sentence.child(subject, "acl:relcl");
        if (clause < 0 || clause > be) {
            return Reality.ACTUAL;
        }
        int below = sentence.child(clause, "xcomp");
        boolean duty = below >= 0 && sentence.token(clause).lemma().equals("have");
        int deed = duty ? below : clause;
        if (!sentence.token(deed).lemma().equals("do")) {
            return Reality.ACTUAL;
        }
        return duty ? Reality.because(Factuality.DEMANDED, sentence.token(clause)) : read(clause);
    }

    /** Whether the clause is what somebody says ("assured Oslo it would withdraw"): there "would" foretells. */
    private boolean isReported(int token) {
        for (int at = token, steps = 0; at >= 0 && steps <= sentence.size(); at = sentence.head(at), steps++) {
            int up = sentence.head(at);
            if (up < 0 || sentence.isRelation(at, "acl:relcl")) {
                return false;
            }
            if (sentence.isRelation(at, "ccomp") && sentence.token(up).isVerb()) {
                return operators.effect("verbs", sentence.token(up).lemma()) != Factuality.HYPOTHETICAL;
            }
        }
        return false;
    }
}
