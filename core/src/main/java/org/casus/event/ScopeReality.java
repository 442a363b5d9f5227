package org.casus.event;

import java.util.Set;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.casus.text.Tags;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** What a word's governor makes of it: the complement of a request, an aim, a fear, a denial. */
final class ScopeReality {

    private static final Set<String> SCOPE =
            Set.of("of", "for", "to", "from", "against", "about", "over", "on", "into", "short of");
    private final Operators operators;
    private final Sentence sentence;
    private final Grammar grammar;

    ScopeReality(Operators operators, Sentence sentence) {
        this.operators = operators;
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
    }

    /** The effect of the governor on the token, by their relation. */
    Reality read(int token, int governor) {
        int elapsed = elapsed(token, governor);
        if (elapsed >= 0) {
            return Reality.because(Factuality.PAST, sentence.token(elapsed));
        }
        if (sentence.isRelation(token, "advcl", "acl", "xcomp") && isPurpose(token, governor)) {
            int nothing = nothing(token, governor);
            if (nothing >= 0) {
                return Reality.because(Factuality.DENIED, sentence.token(nothing));
            }
            Factuality effect = isOwnOrder(governor) ? Factuality.PLANNED : effect(token, governor);
            return Reality.because(effect == null ? Factuality.PLANNED : effect, sentence.token(governor));
        }
        boolean passive = sentence.isRelation(token, "nsubj:pass")
                && sentence.token(token).isNoun();
        if (sentence.isRelation(token, "nsubj", "csubj") && !passive) {
            return said(governor);
        }
        if (isInScope(token, governor)) {
            Factuality effect = effect(token, governor);
            boolean addressed = passive && effect == Factuality.DEMANDED; // "soldiers were told": they are no event
            if (effect != null && !addressed) {
                return Reality.because(effect, sentence.token(governor));
            }
        }
        if (passive) {
            return said(governor);
        }
        if (isCertainty(token, governor)) {
            return Reality.because(Factuality.HYPOTHETICAL, sentence.token(certainty(governor)));
        }
        if (isGerundOf(token, governor)) {
            Factuality effect = effect(token, sentence.head(governor));
            if (effect != null) {
                return Reality.because(effect, sentence.token(sentence.head(governor)));
            }
        }
        if (sentence.isRelation(token, "ccomp", "root") && isAim(token)) {
            return Reality.AIM;
        }
        return Reality.ACTUAL;
    }

    /** "Found no grounds to charge him": the "no" before the infinitive, where the parser hangs that on the verb; -1 for none. */
    private int nothing(int token, int governor) {
        int noun = sentence.child(token, "mark") - 1;
        if (noun < 0 || governor == noun || !sentence.token(noun).isNoun()) {
            return -1;
        }
        int no = sentence.child(noun, "det");
        return no >= 0 && sentence.token(no).lemma().equalsIgnoreCase("no") ? no : -1;
    }

    /** "Reports that it had shelled the camp were false": what becomes of the noun becomes of the clause on it. */
    Reality ofRumour(int clause, int noun) {
        boolean content = sentence.isRelation(clause, "acl", "acl:relcl")
                && operators.isIn("rumours", sentence.token(noun).lemma());
        return content && sentence.isRelation(noun, "nsubj") ? said(sentence.head(noun)) : Reality.ACTUAL;
    }

    /** Whether a clause is what "there is no guarantee" speaks of: it is left open, and neither foretold nor denied. */
    boolean isCertainty(int clause, int governor) {
        return certainty(governor) >= 0 && sentence.isRelation(clause, "ccomp", "acl", "acl:relcl");
    }

    /** The noun of certainty that a governor is, or that it denies ("is no guarantee"); -1 for none. */
    private int certainty(int governor) {
        int noun = sentence.token(governor).isNoun() ? governor : sentence.child(governor, "nsubj", "obj");
        boolean denied = noun >= 0
                && operators.isIn("certainties", sentence.token(noun).lemma())
                && sentence.children(noun, "det").stream()
                        .anyMatch(no -> sentence.token(no).lemma().equalsIgnoreCase("no"));
        return denied ? noun : -1;
    }

    /** The long time that lies between an event and now: "years have passed since it withdrew", "a decade after the siege"; -1 for none. */
    private int elapsed(int token, int governor) {
        for (int marker : sentence.children(token, "mark", "case")) {
            boolean since = sentence.token(marker).lemma().equals("since");
            if (marker > 0 && (since || sentence.token(marker).lemma().equals("after")) && isLong(marker - 1)) {
                return marker - 1;
            }
            int subject = since ? sentence.child(governor, "nsubj") : -1;
            if (subject >= 0 && isLong(subject)) {
                return subject;
            }
            if (since && isLong(governor)) {
                return governor;
            }
        }
        return -1;
    }

    private boolean isLong(int token) {
        return operators.isIn("long_times", sentence.token(token).lemma());
    }

    /** "its intention was to disarm ...": the subject of the copula is a plan. */
    boolean isAim(int token) {
        int subject = sentence.child(token, "nsubj");
        return subject >= 0
                && sentence.child(token, "cop") >= 0
                && operators.effect("nouns", sentence.token(subject).lemma()) == Factuality.PLANNED;
    }

    /** What is said of an event: "a withdrawal is unlikely", "talks are out of the question", "a strike remains possible". */
    private Reality said(int predicate) {
        int word = predicate;
        if (sentence.token(predicate).isVerb()) {
            Factuality effect =
                    operators.effect("predicates", sentence.token(predicate).lemma());
            if (effect != null) {
                return Reality.because(effect, sentence.token(predicate));
            }
            word = sentence.child(predicate, "xcomp", "acomp", "obl");
        } else if (sentence.child(predicate, "cop") < 0) {
            return Reality.ACTUAL;
        }
        if (word < 0 || sentence.child(word, "xcomp", "ccomp") >= 0) { // "the attack was impossible to stop"
            return Reality.ACTUAL;
        }
        String preposition = sentence.token(word).isNoun() ? grammar.preposition(word) : "";
        String phrase = (preposition + " " + sentence.token(word).lemma()).strip();
        Factuality effect = operators.effect("predicates", phrase);
        int copula = sentence.child(predicate, "cop");
        boolean justified = effect == Factuality.DEMANDED // "the attack was necessary": it took place
                && copula >= 0
                && sentence.token(copula).tag().equals("VBD");
        return effect == null || justified ? Reality.ACTUAL : Reality.because(effect, sentence.token(word));
    }

    private boolean isInScope(int token, int governor) {
        return sentence.isRelation(token, "xcomp", "ccomp", "obj", "nsubj:pass", "nmod:poss", "dep")
                || sentence.isRelation(token, "acl") && !sentence.isRelation(token, "acl:relcl")
                || sentence.isRelation(token, "nmod", "obl", "advcl") && isScope(grammar.preposition(token), governor)
                || sentence.isRelation(token, "compound")
                        && sentence.token(governor).isNoun();
    }

    private boolean isScope(String preposition, int governor) {
        String pair = sentence.token(governor).lemma() + " " + preposition; // "balked at sending"
        return SCOPE.contains(preposition) || operators.effect("verbs", pair) != null;
    }

    /** "the prospect of farmers blocking the road": the participle hangs on "farmers", the prospect is of the blocking. */
    private boolean isGerundOf(int token, int governor) {
        return sentence.isRelation(token, "acl")
                && sentence.token(token).tag().equals("VBG")
                && sentence.isRelation(governor, "nmod", "obl")
                && grammar.preposition(governor).equals("of");
    }

    /** A to-clause that states an aim: "sent troops to seize the town". */
    private boolean isPurpose(int clause, int governor) {
        boolean infinitive = sentence.children(clause, "mark", "case").stream()
                .anyMatch(m -> sentence.token(m).lemma().equalsIgnoreCase("to"));
        if (!infinitive || !sentence.token(clause).tag().equals("VB")) {
            return false;
        }
        return !sentence.token(governor).isVerb()
                || !operators.isImplicative(sentence.token(governor).lemma());
    }

    /** Who orders its own forces does it itself: "ordered the army to destroy the gangs". */
    boolean isOwnOrder(int governor) {
        Token word = sentence.token(governor);
        if (!operators.isIn("orders", word.lemma())) {
            return false;
        }
        int ordered = sentence.child(governor, "obj", "nsubj:pass");
        if (ordered < 0) {
            return word.isNoun();
        }
        boolean force = operators.isIn("own_forces", sentence.token(ordered).lemma());
        return force && (isOwned(ordered) || !isForeign(ordered));
    }

    private boolean isOwned(int noun) {
        int owner = sentence.child(noun, "nmod:poss");
        return owner >= 0 && sentence.token(owner).tag().equals("PRP$");
    }

    private boolean isForeign(int noun) {
        return sentence.children(noun, "amod", "compound", "nmod:poss").stream()
                .map(sentence::token)
                .anyMatch(m ->
                        Character.isUpperCase(m.text().charAt(0)) || m.lemma().equals("foreign"));
    }

    private @Nullable Factuality effect(int token, int governor) {
        Token word = sentence.token(governor);
        if (word.tag().equals("MD")) {
            return operators.effect("modals", word.lemma());
        }
        if (sentence.isRelation(governor, "advmod") && sentence.head(governor) >= 0) {
            return ofPair(sentence.head(governor)); // "stopped short of it" hangs it on "short"
        }
        if (!word.isVerb()) {
            return operators.effect(word.isNoun() ? "nouns" : "adjectives", word.lemma());
        }
        Factuality both = ofPair(governor);
        if (both != null) {
            return both;
        }
        if (word.lemma().equals("have")) {
            return had(token);
        }
        boolean clause = sentence.isRelation(token, "ccomp")
                || sentence.isRelation(token, "xcomp")
                        && (sentence.token(token).tag().equals("VBG") || sentence.child(token, "aux:pass") >= 0);
        Factuality ofClause = clause ? operators.effect("clauses", word.lemma()) : null;
        if (ofClause != null) {
            return ofClause;
        }
        Factuality effect = operators.effect("verbs", word.lemma());
        if (clause && effect == Factuality.DEMANDED && isIndicative(token)) {
            return null; // "insisted that soldiers had left" asserts, "insisted that soldiers leave" demands
        }
        boolean wish = operators.isIn("wishes", word.lemma());
        boolean another = sentence.child(governor, "obj", "iobj") >= 0 || sentence.child(token, "nsubj") >= 0;
        return wish && another && sentence.isRelation(token, "xcomp", "ccomp", "advcl") ? Factuality.DEMANDED : effect;
    }

    /** "Has to leave" is a duty, "the timetable has them leaving in July" a plan. */
    private @Nullable Factuality had(int token) {
        if (sentence.isRelation(token, "xcomp") && sentence.token(token).tag().equals("VB")) {
            return Factuality.DEMANDED;
        }
        boolean progressive = sentence.token(token).tag().equals("VBG");
        return progressive && sentence.isRelation(token, "ccomp", "xcomp") ? Factuality.PLANNED : null;
    }

    /** "Called off the march", "stopped short of it", "set for Monday", "kept him from leaving": the effect of a verb with its particle or preposition. */
    private @Nullable Factuality ofPair(int verb) {
        for (int particle : sentence.children(verb, "compound:prt", "advmod", "xcomp", "acomp")) {
            Factuality both = operators.effect(
                    "verbs",
                    sentence.token(verb).lemma() + " "
                            + sentence.token(particle).lemma());
            if (both != null) {
                return both;
            }
        }
        for (int phrase : sentence.children(verb, "obl", "advcl")) {
            Factuality both =
                    operators.effect("verbs", sentence.token(verb).lemma() + " " + grammar.preposition(phrase));
            if (both != null) {
                return both;
            }
        }
        return null;
    }

    /** What a verb that carries an event noun makes of it by its particle. */
    Reality ofCarrier(int verb) {
        Factuality both = sentence.token(verb).isVerb() ? ofPair(verb) : null;
        return both == null ? Reality.ACTUAL : Reality.because(both, sentence.token(verb));
    }

    private boolean isIndicative(int clause) {
        return Tags.FINITE.contains(sentence.token(clause).tag())
                || sentence.children(clause, "aux", "aux:pass", "cop").stream()
                        .anyMatch(a -> Tags.FINITE.contains(sentence.token(a).tag()));
    }
}
