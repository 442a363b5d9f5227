package org.casus.claim;

import java.util.Set;
import java.util.TreeSet;
import org.casus.article.Zone;
import org.casus.claim.Cue.Frame;
import org.casus.text.Sentence;

/** Collects what stands behind a verb of saying, also where the tree attaches it elsewhere: clauses, infinitives, labels. */
final class ReportedClause {

    private ReportedClause() {}

    /** "said his vote for the plan is a signal" where the parser took the subject for an object: to the end. */
    static void addPredicateBehind(Sentence sentence, int verb, Set<Integer> tokens) {
        int next = Phrases.bounds(tokens)[1] + 1;
        boolean predicate = next > verb
                && next < sentence.size()
                && sentence.token(next).tag().matches("VBZ|VBD|VBP|MD")
                && !sentence.token(next - 1).tag().matches("W.*|CC");
        for (int i = next; predicate && i < sentence.size(); i++) {
            tokens.add(i);
        }
    }

    /** "asked the mayor Friday how it was done": the question, where the parser failed to attach it. */
    static void takeQuestion(Sentence sentence, Set<Integer> tokens) {
        int next = Phrases.bounds(tokens)[1] + 1;
        while (next < sentence.size() && Sources.isTime(sentence.token(next))) {
            next++;
        }
        if (next + 1 < sentence.size() && Phrases.word(sentence, next).matches("whether|if|how|why|what")) {
            tokens.clear();
            for (int i = next; i < sentence.size(); i++) {
                tokens.add(i);
            }
        }
    }

    /** "Rebels say army bombed market, killing 35": all that follows, since parsers misread the clauses of headlines. */
    static void addHeadline(Sentence sentence, int verb, Set<Integer> tokens) {
        boolean opens = sentence.zone() == Zone.Kind.HEADLINE
                && sentence.token(verb).lemma().equals("say")
                && verb > 0
                && verb + 2 < sentence.size()
                && !Phrases.isMark(sentence, verb - 1)
                && !Phrases.isMark(sentence, verb + 1);
        for (int i = verb + 1; opens && i < sentence.size(); i++) {
            tokens.add(i);
        }
    }

    /** What follows up to the end of the sentence, where it is a clause that the parser failed to attach. */
    static void addUnattachedClause(Sentence sentence, int verb, int source, Set<Integer> tokens) {
        boolean heads = sentence.child(verb, "obj", "xcomp", "ccomp") < 0 && VerbCues.isFinite(sentence, verb);
        boolean last = verb + 1 >= sentence.size();
        if (!heads || last || source < 0 || source > verb || Phrases.isMark(sentence, verb + 1)) {
            return;
        }
        boolean clause = false;
        for (int i = verb + 2; i < sentence.size(); i++) {
            clause |= VerbCues.isFinite(sentence, i) && sentence.token(i).isVerb();
        }
        boolean circumstance =
                sentence.children(verb, "obl", "advmod").stream().anyMatch(c -> sentence.governs(c, verb + 1));
        for (int i = verb + 1; clause && !circumstance && i < sentence.size(); i++) {
            tokens.add(i);
        }
    }

    static void addInfinitive(Sentence sentence, int verb, Cue cue, Set<Integer> tokens) {
        for (int clause : sentence.children(verb, "xcomp", "advcl", "ccomp")) {
            boolean infinitive = sentence.children(clause, "mark").stream()
                    .anyMatch(m -> Phrases.word(sentence, m).equals("to"));
            boolean reported =
                    sentence.isRelation(clause, "xcomp") && !cue.has(Frame.TO) && Sources.isPassive(sentence, verb);
            if (infinitive && (cue.has(Frame.TO) || reported)) {
                tokens.addAll(sentence.subtree(clause));
                String passive = Sources.isPassive(sentence, verb) ? "nsubj:pass" : "obj";
                sentence.children(verb, passive).forEach(o -> tokens.addAll(sentence.subtree(o)));
            }
        }
    }

    /** "urging them to leave" where the parser hung the infinitive elsewhere. */
    static void addInfinitiveBehind(Sentence sentence, Set<Integer> tokens) {
        int next = Phrases.bounds(tokens)[1] + 1;
        if (next < sentence.size() && sentence.token(next).tag().equals("TO") && sentence.head(next) > next) {
            sentence.subtree(sentence.head(next)).stream()
                    .filter(t -> t >= next)
                    .forEach(tokens::add);
        }
    }

    /** "called the vote a farce", "described it as a crime": all that follows but circumstances and further clauses. */
    static void addLabel(Sentence sentence, int verb, Set<Integer> tokens) {
        boolean labelled = sentence.child(verb, "xcomp", "ccomp") >= 0
                || sentence.subtree(verb).stream()
                        .anyMatch(t -> t > verb && Phrases.word(sentence, t).equals("as"));
        if (!labelled) {
            return;
        }
        for (int child : sentence.children(verb, "obj", "xcomp", "ccomp", "nsubj:pass", "obl", "advcl")) {
            boolean circumstance = sentence.isRelation(child, "obl", "advcl")
                    && sentence.children(child, "case", "mark").stream()
                            .noneMatch(c -> Phrases.word(sentence, c).equals("as"));
            if (!circumstance) {
                tokens.addAll(sentence.subtree(child));
            }
        }
    }

    /** "Asked whether it was over, the mayor ...": a participle that opens the sentence reaches to the comma. */
    static void cutOpening(Sentence sentence, int verb, Set<Integer> tokens) {
        boolean opens = sentence.token(verb).tag().matches("VBN|VBG");
        for (int i = 0; i < verb; i++) {
            opens &= sentence.token(i).tag().matches("RB|WRB|IN|CC");
        }
        for (int i = verb + 1; opens && i < sentence.size(); i++) {
            if (Phrases.word(sentence, i).matches("[,–—-]|--") && !Phrases.isQuoted(sentence, i)) {
                int comma = i;
                tokens.removeIf(t -> t >= comma);
                return;
            }
        }
    }

    static int infinitive(Sentence sentence, int verb) {
        return sentence.children(verb, "xcomp", "ccomp").stream()
                .filter(clause -> sentence.children(clause, "mark").stream()
                        .anyMatch(m -> Phrases.word(sentence, m).equals("to")))
                .findFirst()
                .orElse(-1);
    }

    /** Of whom it is said, up to what: "the militia of" in "accused the militia of burning the mill". */
    static Set<Integer> objectBefore(Sentence sentence, int verb, int mark) {
        Set<Integer> accused = new TreeSet<>();
        for (int object : sentence.children(verb, "obj")) {
            for (int i = Phrases.bounds(sentence.subtree(object))[0]; i > verb && i <= mark; i++) {
                accused.add(i);
            }
        }
        return accused;
    }
}
