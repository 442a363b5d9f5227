package org.casus.claim;

import java.util.Set;
import java.util.TreeSet;
import org.casus.article.Zone;
import org.casus.claim.Cue.Frame;
import org.casus.text.Sentence;

/** Collects what stands behind a verb of saying, also where the tree attaches it elsewhere: clauses, infinitives, labels. */
final class ReportedClause {

    private static final int ASIDE = 8;
    private static final int LONGEST_AS = 8;

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
        boolean finite = VerbCues.isFinite(sentence, verb);
        int conjunction = conjunction(sentence, verb);
        boolean that = conjunction > 0;
        if (!finite || source < 0 || source > verb || !that && hasObject(sentence, verb)) {
            return;
        }
        int from = that ? conjunction : that(sentence, verb);
        if (from < 0) {
            from = verb + 1;
            while (from < sentence.size() && Sources.isTime(sentence.token(from))) {
                from++;
            }
            if (from >= sentence.size() || Phrases.isMark(sentence, from)) {
                return;
            }
            from = behindCircumstance(sentence, from);
            int opening = from;
            boolean circumstance = sentence.children(verb, "obl", "advmod").stream()
                    .anyMatch(c -> sentence.governs(c, opening) && !holdsFinite(sentence, c));
            if (circumstance || !hasFinite(sentence, from + 1)) {
                return;
            }
        }
        for (int i = from; i < sentence.size(); i++) {
            tokens.add(i);
        }
    }

    /** "charges that the deal ...", "wrote in the early hours that ...", whatever the tree makes of the conjunction; -1 for none. */
    static int conjunction(Sentence sentence, int verb) {
        for (int i = verb + 1; i < sentence.size() && i <= verb + ASIDE; i++) {
            if (Phrases.word(sentence, i).equals("that")
                    && sentence.token(i).tag().equals("IN")) {
                return hasFinite(sentence, i + 1) ? i : -1;
            }
            boolean circumstance =
                    i > verb + 1 || sentence.token(i).tag().equals("IN") || Sources.isTime(sentence.token(i));
            if (!circumstance || sentence.token(i).isVerb() || Phrases.isMark(sentence, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** "said after the vote he would stay": the pronoun behind a circumstance opens what is said. */
    private static int behindCircumstance(Sentence sentence, int from) {
        int next = from;
        if (sentence.token(from).tag().equals("IN")) {
            next++;
            while (next < sentence.size() && sentence.token(next).tag().matches("DT|JJ.*|NN.*|CD|PRP\\$|POS")) {
                next++;
            }
        }
        boolean pronoun = next > from + 1
                && next < sentence.size()
                && Phrases.word(sentence, next).matches("he|she|they|it|we|i");
        return pronoun ? next : from;
    }

    private static boolean holdsFinite(Sentence sentence, int phrase) {
        return sentence.subtree(phrase).stream()
                .anyMatch(i -> sentence.token(i).isVerb() && VerbCues.isFinite(sentence, i));
    }

    private static boolean hasObject(Sentence sentence, int verb) {
        return sentence.child(verb, "obj", "ccomp") >= 0
                || sentence.children(verb, "xcomp").stream()
                        .anyMatch(c -> !sentence.token(c).tag().equals("VBG") && !opensNominal(sentence, verb, c));
    }

    /** "said the union expected output to rise", where the tree takes what is said for an infinitive. */
    private static boolean opensNominal(Sentence sentence, int verb, int clause) {
        int first = Phrases.bounds(sentence.subtree(clause))[0];
        return first == verb + 1 && sentence.token(first).tag().matches("DT|PRP.?|NN.*");
    }

    /** "testified, for example, that she left": the conjunction behind an aside between commas; -1 for none. */
    private static int that(Sentence sentence, int verb) {
        for (int i = verb + 1; i < sentence.size() && i <= verb + ASIDE; i++) {
            if (Phrases.word(sentence, i).equals("that")
                    && Phrases.word(sentence, i - 1).equals(",")) {
                return Phrases.word(sentence, verb + 1).equals(",") && hasFinite(sentence, i + 1) ? i : -1;
            }
            boolean likewise = Phrases.word(sentence, verb + 2).equals("as"); // "cautioned, as did others, that"
            if (sentence.token(i).isVerb() && !likewise) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean hasFinite(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            // "it's" whose mark the tagger takes for a possessive
            boolean contracted = sentence.token(i).tag().equals("POS")
                    && sentence.token(i - 1).tag().equals("PRP");
            if (contracted
                    || VerbCues.isFinite(sentence, i) && sentence.token(i).isVerb()) {
                return true;
            }
        }
        return false;
    }

    /**
     * "As the mayor said, the road is closed", "The road, as reported by the mayor, is closed": the clause that a verb of
     * saying with "as" stands beside; empty for another.
     */
    static Set<Integer> besideAs(Sentence sentence, int verb) {
        int as = -1;
        for (int i = verb - 1; i >= Math.max(0, verb - LONGEST_AS); i--) {
            as = Phrases.word(sentence, i).equals("as") ? i : as;
            if (Phrases.isMark(sentence, i)) {
                break;
            }
        }
        if (as < 0 || as > 0 && !Phrases.word(sentence, as - 1).equals(",") || Phrases.isQuoted(sentence, verb)) {
            return Set.of();
        }
        int end = verb + 1;
        while (end < sentence.size() && !Phrases.word(sentence, end).matches("[,.]")) {
            if (sentence.token(end).isVerb()) {
                return Set.of(); // "As he said it, the lights went out"
            }
            end++;
        }
        boolean by = Phrases.word(sentence, verb + 1).matches("[,.]|by|in|to|on|earlier|last")
                || Sources.isTime(sentence.token(Math.min(verb + 1, sentence.size() - 1)));
        Set<Integer> beside = new TreeSet<>();
        for (int i = 0; by && i < sentence.size(); i++) {
            if (i < as || i > end) {
                beside.add(i);
            }
        }
        return beside;
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
