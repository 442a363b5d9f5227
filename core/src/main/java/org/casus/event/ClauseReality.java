package org.casus.event;

import java.util.Locale;
import java.util.Set;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.casus.text.Tags;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** What a predicate's own clause makes of it: negation, modality, adverbs, subordinators, conditions. */
final class ClauseReality {

    private static final Set<String> NO = Set.of("no", "neither", "not");
    /** "No fewer than six thousand": that many. */
    private static final Set<String> LIMITS = Set.of("fewer", "less", "other");

    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "no-one", "neither");

    /** Auxiliaries that open a condition before their subject: "Had the army attacked, ...". */
    private static final Set<String> INVERTED = Set.of("had", "should", "were");

    /** "Could not enter" did not; "may not enter" is open. */
    private static final Set<String> ABILITIES = Set.of("could", "can", "ca");

    private static final Set<String> CASES = Set.of("case", "event", "circumstance", "scenario");

    /** Words that a fronted negation has at most: "at no point did". */
    private static final int FRONT = 3;

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
        Reality open = Reality.ACTUAL;
        for (int c : sentence.children(token, "aux", "advmod", "neg", "det", "mark", "cc:preconj", "case")) {
            Token word = sentence.token(c);
            Factuality effect = effect(token, c);
            if (effect != null && (open.isActual() || effect == Factuality.DENIED)) {
                open = Reality.because(effect, word);
            }
            if (effect != null && !ABILITIES.contains(word.text().toLowerCase(Locale.ROOT))) {
                break;
            }
        }
        if (!open.isActual()) {
            return open;
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
        String before = child > 0 ? sentence.token(child - 1).text() : ""; // "no longer", "rather than"
        if (sentence.isRelation(child, "mark", "case")) {
            Factuality both = operators.effect("markers", before + " " + word.text());
            return both != null || word.lemma().equals("until") ? both : operators.effect("markers", word.text());
        }
        if (!sentence.isRelation(child, "aux")) {
            Factuality both = operators.effect("adverbs", before + " " + word.text());
            boolean only = next(child).equals("only"); // "not only did it shell the town"
            return both != null || only ? both : operators.effect("adverbs", word.text());
        }
        if (word.lemma().equals("would")) {
            return isReported(token) && !isConditional(token) ? Factuality.PLANNED : Factuality.HYPOTHETICAL;
        }
        boolean forestalled = grammar.marker(token).equals("before") && operators.effect("modals", word.text()) != null;
        return forestalled ? Factuality.DENIED : operators.effect("modals", word.text());
    }

    /** "Had Armenia withdrawn ...", "Should the talks collapse, ...": an auxiliary before its subject, in no question. */
    private Reality inverted(int token) {
        int subject = sentence.child(token, "nsubj");
        for (int c : sentence.children(token, "aux", "aux:pass", "cop")) {
            Token word = sentence.token(c);
            Reality never = subject > c ? fronted(c) : Reality.ACTUAL;
            if (!never.isActual()) {
                return never;
            }
            boolean first = subject > c && INVERTED.contains(word.text().toLowerCase(Locale.ROOT));
            if (first && !sentence.text().strip().endsWith("?")) {
                return Reality.because(Factuality.HYPOTHETICAL, word);
            }
        }
        return Reality.ACTUAL;
    }

    /** "At no point did Oslo agree", "never has it withdrawn": a negation that brings the auxiliary before its subject. */
    private Reality fronted(int auxiliary) {
        for (int i = auxiliary - 1; i >= Math.max(0, auxiliary - FRONT); i--) {
            Token word = sentence.token(i);
            String text = word.text().toLowerCase(Locale.ROOT);
            boolean negation = NO.contains(text) || operators.effect("adverbs", text) == Factuality.DENIED;
            if (negation && !next(i).equals("only")) {
                return Reality.because(Factuality.DENIED, word);
            }
        }
        return Reality.ACTUAL;
    }

    /** "No civilian was harmed", "not a single soldier left", "arrested nobody": a negated argument negates the clause. */
    private Reality none(int token) {
        for (int argument : sentence.children(token, "nsubj", "obj")) {
            for (int determiner : sentence.children(argument, "det", "advmod", "neg", "cc:preconj")) {
                if (NO.contains(sentence.token(determiner).lemma().toLowerCase(Locale.ROOT))
                        && !LIMITS.contains(next(determiner))) {
                    return Reality.because(Factuality.DENIED, sentence.token(determiner));
                }
            }
            if (NOBODY.contains(sentence.token(argument).lemma().toLowerCase(Locale.ROOT))) {
                return Reality.because(Factuality.DENIED, sentence.token(argument));
            }
        }
        return Reality.ACTUAL;
    }

    private String next(int token) {
        return token + 1 < sentence.size() ? sentence.token(token + 1).text().toLowerCase(Locale.ROOT) : "";
    }

    /**
     * "would ease the measures if ...": what hangs on a condition has not happened. In "threatened to close the border unless
     * ..." and "threatened sanctions if ..." it is not the threat that does.
     */
    private Reality condition(int token) {
        boolean past = sentence.token(token).tag().equals("VBD");
        int content = past ? sentence.child(token, "xcomp", "ccomp") : -1;
        for (int clause : sentence.children(token, "advcl")) {
            if (token < content && content < clause) {
                continue;
            }
            if (grammar.isCondition(clause) && !(token < clause && isUtterance(token))) {
                Factuality effect = isTrust(clause) ? Factuality.CLAIMED : Factuality.HYPOTHETICAL;
                return Reality.because(effect, sentence.token(sentence.child(clause, "mark")));
            }
        }
        return Reality.ACTUAL;
    }

    /** "Threatened sanctions", "urged Mali to free him": what is said to come hangs on a condition, that it was said does not. */
    private boolean isUtterance(int token) {
        if (!Tags.FINITE.contains(sentence.token(token).tag()) && !grammar.isPerfect(token)) {
            return false;
        }
        String verb = sentence.token(token).lemma();
        Factuality content = operators.effect("verbs", verb);
        return content == Factuality.PLANNED || content == Factuality.DEMANDED || operators.isIn("warnings", verb);
    }

    /** "If scouts are to be believed" names a source, not a condition. */
    private boolean isTrust(int clause) {
        int below = sentence.child(clause, "xcomp");
        return sentence.token(clause).lemma().equals("believe")
                || below >= 0 && sentence.token(below).lemma().equals("believe");
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

    /** "Would attack if the talks failed", "in that case it would attack", "were the talks to fail": not foretold. */
    private boolean isConditional(int token) {
        boolean clause = sentence.children(token, "advcl", "ccomp", "dep").stream()
                .anyMatch(c -> grammar.isCondition(c) || isInverted(c));
        return clause
                || sentence.children(token, "obl").stream()
                        .anyMatch(o -> CASES.contains(sentence.token(o).lemma())
                                || grammar.preposition(o).equals("without"));
    }

    private boolean isInverted(int clause) {
        int first = sentence.child(clause, "cop", "aux", "aux:pass");
        int subject = sentence.child(clause, "nsubj", "det"); // "were the talks to fail"
        return first >= 0
                && first < subject
                && INVERTED.contains(sentence.token(first).text().toLowerCase(Locale.ROOT));
    }

    /** Whether the clause is what somebody says ("assured Oslo it would withdraw"): there "would" foretells. */
    private boolean isReported(int token) {
        for (int at = token, steps = 0; at >= 0 && steps <= sentence.size(); at = sentence.head(at), steps++) {
            int up = sentence.head(at);
            if (up < 0 || sentence.isRelation(at, "acl:relcl")) {
                return false;
            }
            if (sentence.isRelation(at, "ccomp") && sentence.token(up).isVerb()) {
                int teller = sentence.child(up, "nsubj");
                if (teller >= 0
                        && operators.isIn("onlookers", sentence.token(teller).lemma())) {
                    return false; // what an analyst says they would do, they have not announced
                }
                return operators.effect("verbs", sentence.token(up).lemma()) != Factuality.HYPOTHETICAL;
            }
        }
        return false;
    }
}
