package org.casus.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.casus.text.Tags;
import org.casus.text.Token;

/**
 * Reads factuality from the words that have a predicate in their scope: its own negation and modality first, then every
 * governor up to the root. The nearest word that is not neutral decides, unless it is denied further out, as in De Facto (Saurí and Pustejovsky 2012),
 * reduced to PLOVER's auxiliary modes. docs/factuality.md defines them.
 */
final class RealityReader {

    private static final Set<String> QUESTIONS = Set.of("whether", "if");
    /** Subordinators that take a finite clause for granted: "left because rebels attacked". */
    private static final Set<String> FACTIVE =
            Set.of("because", "after", "since", "while", "although", "though", "as", "when", "whereas");

    /** Verbs whose negation takes back their subject: "the visit did not take place". */
    private static final Set<String> OCCUR = Set.of("happen", "occur", "take", "materialise", "materialize", "ensue");

    private static final Set<String> DENIABLE = Set.of("of", "for", "to", "from", "into", "short of", "without");

    /** An imperative opens its sentence, but for a word or two ("please", "now"). */
    private static final int FIRST_WORDS = 2;

    private final Operators operators;
    private final Sentence sentence;
    private final Grammar grammar;
    private final Map<Integer, Factuality> contents;
    private final ClauseReality clauses;
    private final ScopeReality scopes;

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
        this.clauses = new ClauseReality(operators, sentence);
        this.scopes = new ScopeReality(operators, sentence);
    }

    /** The reality of an event noun that a verb carries: "called off the march". */
    Reality read(int predicate, int carrier) {
        if (predicate == carrier) {
            return read(carrier);
        }
        Reality indefinite = indefinite(predicate);
        return indefinite.isActual() ? scopes.ofCarrier(carrier).under(read(carrier)) : indefinite;
    }

    /** The reality of the event whose tense stands on this token (the verb, or the noun without one). */
    Reality read(int predicate) {
        int at = predicate;
        Reality found = indefinite(predicate);
        boolean deniable = true;
        for (int steps = 0; steps <= sentence.size(); steps++) {
            Reality own = clauses.read(at);
            if (own.factuality() != Factuality.DENIED || deniable) {
                found = found.under(own);
            }
            int governor = sentence.head(at);
            if (governor < 0) {
                return found.under(top(at));
            }
            boolean overcome = isOvercome(at, governor);
            found = overcome ? found : found.under(edge(at, governor));
            if (isPresupposed(at)) {
                return found.under(scopes.ofRumour(at, governor));
            }
            deniable = !overcome && !own.isDeniedNoun(sentence.token(at)) && isDeniable(at, governor);
            at = governor;
        }
        return found;
    }

    /** "An attack could follow", "any transfer would be met with ...": no particular one is meant. */
    private Reality indefinite(int token) {
        if (!sentence.token(token).isNoun()) {
            return Reality.ACTUAL;
        }
        boolean any = false;
        boolean definite = sentence.child(token, "nmod:poss") >= 0;
        for (int determiner : sentence.children(token, "det")) {
            String word = sentence.token(determiner).lemma().toLowerCase(Locale.ROOT);
            if (word.equals("any")) {
                return Reality.because(Factuality.HYPOTHETICAL, sentence.token(determiner));
            }
            any |= word.equals("a") || word.equals("an") || word.equals("another");
            definite |= !any;
        }
        int verb = sentence.head(token);
        boolean subject = verb >= 0 && sentence.isRelation(token, "nsubj") && !definite;
        Reality whole = subject ? clauses.consequence(verb) : Reality.ACTUAL;
        return whole.factuality() == Factuality.HYPOTHETICAL ? whole : Reality.ACTUAL;
    }

    /** Whether a negation of the governor takes back the token: "did not comment on the attack" does not. */
    private boolean isDeniable(int token, int governor) {
        if (QUESTIONS.contains(grammar.marker(token))) {
            return false; // "it was not clear whether" leaves it open
        }
        if (scopes.isCertainty(token, governor)) {
            return false;
        }
        if (sentence.isRelation(token, "nsubj")) {
            return OCCUR.contains(sentence.token(governor).lemma());
        }
        if (sentence.isRelation(token, "nmod", "obl", "advcl")) {
            return DENIABLE.contains(grammar.preposition(token))
                    || grammar.preposition(token).isEmpty();
        }
        return !sentence.isRelation(token, "conj", "parataxis", "appos");
    }

    /** "Did not hesitate to bomb", "did not stop shelling": the two negatives make it so. */
    private boolean isOvercome(int token, int governor) {
        return sentence.isRelation(token, "xcomp", "ccomp", "obj", "advcl")
                && operators.isIn(
                        "negative_implicative", sentence.token(governor).lemma())
                && clauses.read(governor).factuality() == Factuality.DENIED;
    }

    /** What the governor does to the token: a pattern's content first, then the general words. */
    private Reality edge(int token, int governor) {
        Factuality content = contents.get(token);
        if (content == null || content == Factuality.ACTUAL) {
            return scopes.read(token, governor);
        }
        boolean own = content == Factuality.DEMANDED && scopes.isOwnOrder(governor);
        return Reality.because(own ? Factuality.PLANNED : content, sentence.token(governor));
    }

    /** A finite relative clause or a participle on a noun is taken for granted, whatever the noun's clause says. */
    private boolean isPresupposed(int token) {
        boolean finite =
                Tags.FINITE.contains(sentence.token(token).tag()) || sentence.child(token, "aux", "aux:pass") >= 0;
        if (sentence.isRelation(token, "acl:relcl")) {
            return finite;
        }
        if (sentence.isRelation(token, "advcl")) {
            return finite && FACTIVE.contains(grammar.marker(token));
        }
        String marker = grammar.marker(token);
        return sentence.isRelation(token, "acl") && !marker.equals("to") && !marker.equals("that");
    }

    private Reality top(int root) {
        Reality equated = clauses.equated(root);
        if (!equated.isActual()) {
            return equated;
        }
        if (scopes.isAim(root)) {
            return Reality.AIM;
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

    /**
     * Whether the verb stands in the past perfect progressive ("had been holding"): a habit before what the article tells.
     * The simple past perfect ("43 people had been detained by noon") is as often news.
     */
    boolean isFormerHabit(int verb) {
        return sentence.token(verb).tag().equals("VBG")
                && sentence.children(verb, "aux").stream()
                        .anyMatch(a -> sentence.token(a).text().equalsIgnoreCase("had"));
    }

    /** Whether words of the sentence place it in history. */
    boolean isHistory() {
        String text = " " + sentence.text().toLowerCase(Locale.ROOT) + " ";
        List<String> marks = operators.history();
        return marks.stream().anyMatch(mark -> text.contains(" " + mark));
    }
}
