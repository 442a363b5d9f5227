package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.article.Span;
import org.casus.claim.Cue.Frame;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads attributions by verbs. A verb of saying set off by commas is read by position ("..., the ministry said, ..."),
 * since parsers are unsure where to attach what comes before it; all others by the tree.
 */
final class VerbCues {

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> QUESTION_WORDS =
            Set.of("that", "whether", "if", "how", "why", "what", "who", "where", "when", "which");

    private static final Set<String> COPULAS =
            Set.of("is", "was", "are", "were", "be", "been", "to", "as", "would", "will", "had", "has", "have");
    private static final Set<String> POINTERS =
            Set.of("it", "this", "that", "what", "so", "which", "something", "nothing");
    private static final Set<String> ANONYMITY =
            Set.of("not", "to", "be", "named", "identified", "quoted", "by", "name", "anonymous", "remain");
    /** Any verb, as in '"...," she laughed'. */
    private static final Cue ANY = new Cue("", Stance.ASSERTS, Set.of(Frame.QUOTE), Map.of());

    private static final int WHAT_REACH = 6;

    private final CueTable cues;
    private final Coordination coordination;
    private final ReportEnd reportEnd;

    VerbCues(CueTable cues) {
        this.cues = cues;
        this.coordination = new Coordination(cues);
        this.reportEnd = new ReportEnd(cues);
    }

    /** The attributions by verbs of one sentence. */
    List<Draft> read(Sentence sentence) {
        List<Draft> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Cue cue = cue(sentence, token);
            if (cue != null) {
                Draft draft = read(sentence, token.index(), cue);
                if (draft != null) {
                    found.add(draft);
                }
            }
        }
        return found;
    }

    /** The cue that a verb is; any verb is one that stands with its speaker alone behind a quotation. */
    private @Nullable Cue cue(Sentence sentence, Token token) {
        int verb = token.index();
        Cue cue = cues.verb(token);
        if (cue != null) {
            return sentence.isRelation(verb, "amod") ? null : cue;
        }
        boolean past = token.tag().equals("VBD") && !sentence.quotes().isEmpty() && !Phrases.isQuoted(sentence, verb);
        return past && Sources.isSpeakersVerb(sentence, verb) ? ANY : null;
    }

    private @Nullable Draft read(Sentence sentence, int verb, Cue cue) {
        if (cue.has(Frame.RAISING) || isRaisedPassive(sentence, verb, cue)) {
            return raised(sentence, verb, cue);
        }
        int source = Sources.ofVerb(sentence, verb);
        Content content = freeRelative(sentence, verb, source, cue);
        if (content == null) {
            content = orSo(sentence, verb, source, cue);
        }
        if (content == null) {
            content = SetOff.read(sentence, verb, source, cue);
        }
        if (content == null) {
            content = byTree(sentence, verb, source, cue);
        }
        if (cue.has(Frame.CLAUSE) && cue.has(Frame.QUOTE) && cue.stance() == Stance.ASSERTS) {
            Set<Integer> beside = ReportedClause.besideAs(sentence, verb);
            content = beside.isEmpty() ? content : new Content(Quoting.spans(sentence, beside), cue.stance(), source);
        }
        if (content == null && isAlone(sentence, verb, source, cue)) {
            content = new Content(List.of(), cue.stance(), source);
        }
        if (content == null) {
            return null;
        }
        int speaker = content.speaker() >= 0 ? content.speaker() : source;
        List<Span> spans = Quoting.whole(sentence, verb, content.spans());
        return new Draft(
                sentence,
                verb,
                cueSpan(sentence, verb),
                speaker,
                speaker < 0 ? null : sentence.spanOf(sourcePhrase(sentence, verb, speaker)),
                spans,
                stance(sentence, verb, content.stance()));
    }

    /** "The rebels seem to have left": nobody says so, and the subject belongs to what is said. */
    private static @Nullable Draft raised(Sentence sentence, int verb, Cue cue) {
        int subject = sentence.child(verb, "nsubj", "nsubj:pass");
        int act = sentence.child(verb, "xcomp");
        if (subject < 0 || act < verb || Phrases.isQuoted(sentence, verb)) {
            return null;
        }
        Set<Integer> tokens = new TreeSet<>(sentence.subtree(act));
        if (!Phrases.word(sentence, subject).matches("it|that|which|who")) {
            tokens.addAll(Phrases.nounPhrase(sentence, subject));
        }
        tokens.remove(verb);
        List<Span> content = Quoting.whole(sentence, verb, Quoting.spans(sentence, tokens));
        return new Draft(
                sentence, verb, cueSpan(sentence, verb), -1, null, content, stance(sentence, verb, cue.stance()));
    }

    /** "is expected to leave", "was said to have left": somebody unnamed says so of the subject. */
    private static boolean isRaisedPassive(Sentence sentence, int verb, Cue cue) {
        int act = sentence.child(verb, "xcomp");
        return cue.stance() == Stance.ASSERTS
                && cue.has(Frame.CLAUSE)
                && !cue.has(Frame.ADDRESSEE)
                && sentence.token(verb).tag().equals("VBN")
                && sentence.child(verb, "aux:pass") >= 0
                && act > verb
                && sentence.children(act, "mark").stream()
                        .anyMatch(m -> Phrases.word(sentence, m).equals("to"));
    }

    /** 'Bush said.' behind a quotation that closed its own sentence, "Bush said:" before one: what is said stands there. */
    private static boolean isAlone(Sentence sentence, int verb, int source, Cue cue) {
        boolean speech = cue.has(Frame.QUOTE)
                && cue.has(Frame.CLAUSE)
                && (cue.stance() == Stance.ASSERTS || cue.stance() == Stance.DEMANDS);
        if (!speech || source < 0 || !isFinite(sentence, verb) || Phrases.isQuoted(sentence, verb)) {
            return false;
        }
        if (Phrases.word(sentence, sentence.size() - 1).equals(":")) {
            return true;
        }
        int first = Math.min(verb, Phrases.bounds(sourcePhrase(sentence, verb, source))[0]);
        while (first > 0 && Phrases.isMark(sentence, first - 1)) {
            first--;
        }
        return first == 0 && sentence.child(verb, "obj", "ccomp", "xcomp") < 0;
    }

    /** "what X says is Y", "what it said to be Y", "what they called Y": Y is theirs, the rest is the writer's. */
    private static @Nullable Content freeRelative(Sentence sentence, int verb, int source, Cue cue) {
        boolean what = false;
        for (int i = Math.max(0, verb - WHAT_REACH); i < verb; i++) {
            what |= Phrases.word(sentence, i).equals("what");
        }
        if (!what || source < 0 || source > verb || !cue.has(Frame.CLAUSE, Frame.LABEL)) {
            return null;
        }
        int from = verb + 1;
        boolean copula = false;
        while (COPULAS.contains(Phrases.word(sentence, from))) {
            copula = true;
            from++;
        }
        if (!copula && !cue.has(Frame.LABEL)) {
            return null;
        }
        int to = from;
        while (to < sentence.size() && !Phrases.word(sentence, to).matches("[,;.–—]")) {
            to++;
        }
        Span span = Phrases.between(sentence, from, to - 1);
        return span == null ? null : new Content(List.of(span), cue.stance(), source);
    }

    /** "It was dark, or so the driver maintained": all before "or". */
    private static @Nullable Content orSo(Sentence sentence, int verb, int source, Cue cue) {
        if (source < 0 || source > verb || !cue.has(Frame.CLAUSE)) {
            return null;
        }
        int so = Phrases.bounds(sourcePhrase(sentence, verb, source))[0] - 1;
        boolean here = so > 1
                && Phrases.word(sentence, so).equals("so")
                && Phrases.word(sentence, so - 1).equals("or");
        Span span = here ? Phrases.between(sentence, 0, so - 2) : null;
        return span == null ? null : new Content(List.of(span), cue.stance(), source);
    }

    /** The source's phrase on its own side of the verb; none of it is quoted where the verb is not. */
    static Set<Integer> sourcePhrase(Sentence sentence, int verb, int speaker) {
        Set<Integer> phrase = new TreeSet<>(Phrases.nounPhrase(sentence, speaker));
        boolean outside = !Phrases.isQuoted(sentence, verb) && !Phrases.isQuoted(sentence, speaker);
        phrase.removeIf(t -> (t < verb) != (speaker < verb) || t == verb || (outside && Phrases.isQuoted(sentence, t)));
        return phrase.isEmpty() ? Set.of(speaker) : Phrases.trimmed(sentence, phrase);
    }

    static boolean isFinite(Sentence sentence, int verb) {
        String tag = sentence.token(verb).tag();
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || sentence.child(verb, "aux") >= 0;
    }

    private @Nullable Content byTree(Sentence sentence, int verb, int source, Cue cue) {
        Content behind = behindPreposition(sentence, verb, cue);
        if (behind != null) {
            return behind;
        }
        Set<Integer> tokens = new TreeSet<>();
        if (cue.has(Frame.CLAUSE, Frame.THAT)) {
            for (int clause : sentence.children(verb, "ccomp", "parataxis")) {
                boolean introduced =
                        QUESTION_WORDS.contains(Phrases.word(sentence, Phrases.bounds(sentence.subtree(clause))[0]));
                if (sentence.isRelation(clause, "ccomp") && (cue.has(Frame.CLAUSE) || introduced)) {
                    tokens.addAll(sentence.subtree(clause));
                }
            }
        }
        if (cue.has(Frame.CLAUSE) && cue.has(Frame.QUOTE) && source >= 0) {
            ReportedClause.addHeadline(sentence, verb, tokens);
        }
        boolean clause = cue.has(Frame.CLAUSE) && cue.has(Frame.QUOTE);
        boolean that = cue.has(Frame.CLAUSE, Frame.THAT) && ReportedClause.conjunction(sentence, verb) > 0;
        if (tokens.isEmpty() && (clause || that)) {
            ReportedClause.addUnattachedClause(sentence, verb, source, tokens);
        }
        if (tokens.isEmpty() && cue.has(Frame.TO, Frame.CLAUSE)) {
            ReportedClause.addInfinitive(sentence, verb, cue, tokens);
        }
        if (tokens.isEmpty() && cue.has(Frame.LABEL)) {
            ReportedClause.addLabel(sentence, verb, tokens);
        }
        if (tokens.isEmpty() && cue.has(Frame.OBJECT)) {
            boolean passive = Sources.isPassive(sentence, verb);
            for (int object : sentence.children(verb, passive ? "nsubj:pass" : "obj")) {
                if (passive ? source >= 0 : object != source) {
                    tokens.addAll(sentence.subtree(object));
                }
            }
            if (!tokens.isEmpty() && cue.has(Frame.TO)) {
                ReportedClause.addInfinitiveBehind(sentence, tokens);
            }
            if (!tokens.isEmpty() && cue.has(Frame.CLAUSE) && !passive) {
                ReportedClause.addPredicateBehind(sentence, verb, tokens);
                ReportedClause.takeQuestion(sentence, tokens);
            }
        }
        if (tokens.isEmpty() && cue.has(Frame.FINDING) && source >= 0 && cues.isDocument(sentence.token(source))) {
            for (int found : sentence.children(verb, "obj", "ccomp", "xcomp", "dep")) {
                tokens.addAll(found > verb ? sentence.subtree(found) : Set.of());
            }
        }
        if (tokens.isEmpty() && cue.has(Frame.CLAUSE, Frame.QUOTE)) {
            addQuotesRight(sentence, verb, cue, tokens);
        }
        tokens.remove(verb);
        if (isEmpty(sentence, tokens)) {
            return null;
        }
        reportEnd.cut(sentence, verb, tokens);
        ReportedClause.cutOpening(sentence, verb, tokens);
        if (cue.has(Frame.CLAUSE, Frame.THAT, Frame.TO) && !Phrases.isQuoted(sentence, verb)) {
            coordination.extend(sentence, verb, tokens);
        }
        return tokens.isEmpty() ? null : new Content(Quoting.spans(sentence, tokens), cue.stance(), source);
    }

    /** "She said it.", "asked not to be named": words that only point at what was said or hide who says it. */
    private static boolean isEmpty(Sentence sentence, Set<Integer> tokens) {
        boolean hides = tokens.stream().allMatch(t -> ANONYMITY.contains(Phrases.word(sentence, t)));
        return hides
                || tokens.stream()
                        .allMatch(t -> POINTERS.contains(Phrases.word(sentence, t)) || Phrases.isMark(sentence, t));
    }

    private @Nullable Content behindPreposition(Sentence sentence, int verb, Cue cue) {
        if (cue.has(Frame.TO) && ReportedClause.infinitive(sentence, verb) > verb) {
            return null; // "urged them to apologize for it": for what is part of what they are urged to
        }
        for (int child : sentence.children(verb, "obl", "nmod", "advcl", "xcomp", "ccomp")) {
            if (Sources.isTime(sentence.token(child))) {
                continue; // "endorsed him on Sunday"
            }
            for (int mark : sentence.children(child, "case", "mark")) {
                Stance stance = cue.behind(Phrases.word(sentence, mark));
                if (stance != null && mark > verb) {
                    Set<Integer> tokens = new TreeSet<>(sentence.subtree(child));
                    tokens.removeIf(t -> t <= mark);
                    for (int act : sentence.children(verb, "xcomp", "advcl")) {
                        if (act > child
                                && Phrases.word(sentence, Phrases.bounds(sentence.subtree(act))[0])
                                        .equals("to")) {
                            tokens.addAll(sentence.subtree(act));
                        }
                    }
                    if (stance == Stance.ACCUSES || cue.has(Frame.OBJECT)) {
                        tokens.addAll(ReportedClause.objectBefore(sentence, verb, mark));
                    }
                    reportEnd.cut(sentence, verb, tokens);
                    if (!tokens.isEmpty()) {
                        return new Content(Quoting.spans(sentence, tokens), stance, -1);
                    }
                }
            }
        }
        return null;
    }

    /** Quotations behind a verb, with the clause round them: 'said that the rule "clearly" binds the council'. */
    private void addQuotesRight(Sentence sentence, int verb, Cue cue, Set<Integer> tokens) {
        if (Phrases.isQuoted(sentence, verb)) {
            return;
        }
        for (int i = verb + 1; i < sentence.size(); i++) {
            if (Phrases.isQuoted(sentence, i)) {
                tokens.add(i);
            } else if (isOthers(sentence, i, tokens.isEmpty())) {
                break;
            }
        }
        if (tokens.isEmpty() || !cue.has(Frame.CLAUSE)) {
            return;
        }
        int quote = Phrases.bounds(tokens)[0];
        int clause = -1;
        boolean finite = false;
        for (int i = verb + 1; i < quote; i++) {
            clause = clause < 0 && Phrases.word(sentence, i).equals("that") ? i : clause;
            finite |= sentence.token(i).isVerb() && isFinite(sentence, i);
        }
        clause = clause < 0 && finite && !Phrases.isMark(sentence, quote - 1) ? verb + 1 : clause;
        for (int i = clause; clause > 0 && i < sentence.size(); i++) {
            tokens.add(i);
        }
    }

    /** Whether quotations from here on are another verb's: a further cue, or, before the first of them, a new clause. */
    private boolean isOthers(Sentence sentence, int i, boolean before) {
        Token token = sentence.token(i);
        boolean cue = cues.verb(token) != null && isFinite(sentence, i) && !sentence.isRelation(i, "acl:relcl");
        boolean clause = before
                && token.text().equals(",")
                && i + 1 < sentence.size()
                && !Phrases.isQuoted(sentence, i + 1)
                && sentence.token(i + 1).tag().matches("W.*|CC|VB[GN]");
        return cue || clause;
    }

    private static Span cueSpan(Sentence sentence, int verb) {
        Span span = sentence.token(verb).span();
        int particle = sentence.child(verb, "compound:prt");
        boolean joined =
                particle == verb + 1 && Phrases.isQuoted(sentence, particle) == Phrases.isQuoted(sentence, verb);
        return joined ? span.union(sentence.token(particle).span()) : span;
    }

    private static Stance stance(Sentence sentence, int verb, Stance stance) {
        boolean negated = sentence.children(verb).stream()
                .anyMatch(c -> NEGATIONS.contains(sentence.token(c).text().toLowerCase(Locale.ROOT)));
        if (!negated) {
            return stance;
        }
        return switch (stance) {
            case ASSERTS -> Stance.DENIES;
            case DENIES -> Stance.ASSERTS;
            case DOUBTS, PROMISES, DEMANDS, ACCUSES, JUDGES -> stance;
        };
    }

    /**
     * What a verb introduces.
     *
     * @param spans where it stands
     * @param stance what the source does with it
     * @param speaker head of a source that the tree does not show as subject, -1 for none
     */
    record Content(List<Span> spans, Stance stance, int speaker) {}
}
