package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private final CueTable cues;

    VerbCues(CueTable cues) {
        this.cues = cues;
    }

    /** The attributions by verbs of one sentence. */
    List<Draft> read(Sentence sentence) {
        List<Draft> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Cue cue = cues.verb(token);
            if (cue != null) {
                Draft draft = read(sentence, token.index(), cue);
                if (draft != null) {
                    found.add(draft);
                }
            }
        }
        return found;
    }

    private @Nullable Draft read(Sentence sentence, int verb, Cue cue) {
        int source = Sources.ofVerb(sentence, verb);
        Content content = setOff(sentence, verb, source, cue);
        if (content == null) {
            content = byTree(sentence, verb, source, cue);
        }
        if (content == null) {
            return null;
        }
        int speaker = content.speaker() >= 0 ? content.speaker() : source;
        List<Span> spans = Quoting.whole(sentence, verb, content.spans());
        if (spans.isEmpty()) {
            return null;
        }
        return new Draft(
                sentence,
                verb,
                cueSpan(sentence, verb),
                speaker,
                speaker < 0 ? null : sentence.spanOf(sourcePhrase(sentence, verb, speaker)),
                spans,
                stance(sentence, verb, content.stance()));
    }

    /** "..., X said", "..., said X", "..., X said, ...": null where the verb is not set off. */
    private static @Nullable Content setOff(Sentence sentence, int verb, int source, Cue cue) {
        if (!cue.has(Frame.CLAUSE, Frame.QUOTE) || !isFinite(sentence, verb) || Phrases.isQuoted(sentence, verb)) {
            return null;
        }
        boolean strange = source >= 0 && Phrases.isQuoted(sentence, source);
        int speaker = source >= 0 && !strange ? source : invertedSubject(sentence, verb);
        if (speaker < 0) {
            speaker = Sources.besideQuotation(sentence, verb);
        }
        if (speaker < 0) {
            return null;
        }
        Set<Integer> phrase = sourcePhrase(sentence, verb, speaker);
        int[] ends = Phrases.bounds(phrase);
        int first = Math.min(verb, ends[0]);
        int last = Math.max(verb, ends[1]);
        while (first > 0 && isAuxiliary(sentence, first - 1, verb)) {
            first--;
        }
        boolean afterQuote = first > 0 && Phrases.isQuoted(sentence, first - 1) && !Phrases.isQuoted(sentence, first);
        boolean afterMark = first > 1 && Phrases.word(sentence, first - 1).matches("[,?!—–-]|--");
        boolean resumes = afterQuote && Phrases.isMark(sentence, last + 1);
        boolean onlyRight = hasClauseRight(sentence, verb, last) || opensQuoteRight(sentence, last);
        if (first == 0 || !(afterQuote || afterMark) || (onlyRight && !resumes)) {
            return null;
        }
        if (!afterQuote && isCircumstance(sentence, verb, first - 1)) {
            return null;
        }
        if (!afterQuote && !cue.has(Frame.CLAUSE)) {
            return null;
        }
        List<Span> spans = new ArrayList<>();
        addIfPresent(spans, Phrases.between(sentence, clauseStart(sentence, first), first - 1));
        int resume = resumption(sentence, verb, speaker, last, afterQuote);
        if (resume > 0) {
            addIfPresent(spans, Phrases.between(sentence, resume, sentence.size() - 1));
        }
        return spans.isEmpty() ? null : new Content(spans, cue.stance(), speaker);
    }

    /** The source's phrase on its own side of the verb; none of it is quoted where the verb is not. */
    private static Set<Integer> sourcePhrase(Sentence sentence, int verb, int speaker) {
        Set<Integer> phrase = new TreeSet<>(Phrases.nounPhrase(sentence, speaker));
        boolean outside = !Phrases.isQuoted(sentence, verb) && !Phrases.isQuoted(sentence, speaker);
        phrase.removeIf(t -> (t < verb) != (speaker < verb) || t == verb || (outside && Phrases.isQuoted(sentence, t)));
        return phrase.isEmpty() ? Set.of(speaker) : Phrases.trimmed(sentence, phrase);
    }

    /** Where the clause before a set-off verb starts: the sentence's start, or where its quotation opens. */
    private static int clauseStart(Sentence sentence, int first) {
        int at = first - 1;
        while (at > 0 && Phrases.isMark(sentence, at)) {
            at--;
        }
        if (!Phrases.isQuoted(sentence, at)) {
            return 0;
        }
        for (Span quote : sentence.quotes()) {
            if (quote.contains(sentence.token(at).span())) {
                int open = sentence.tokenAt(quote);
                // words before the marks belong to the clause too: 'The law is "a mistake," she said'
                return open > 1 && Phrases.isMark(sentence, open - 1) && isSpeech(sentence, open - 1) ? open : 0;
            }
        }
        return 0;
    }

    private static boolean isSpeech(Sentence sentence, int mark) {
        return Phrases.word(sentence, mark).equals(":");
    }

    /** Where the content goes on after a set-off verb, -1 where the sentence ends with it. */
    private static int resumption(Sentence sentence, int verb, int speaker, int last, boolean quoting) {
        for (int i = last + 1; i < sentence.size() - 1; i++) {
            boolean marked = Phrases.isMark(sentence, i - 1);
            if (marked && Phrases.isQuoted(sentence, i)) {
                return i;
            }
            if (!quoting && Phrases.word(sentence, i).equals(",") && !Phrases.isQuoted(sentence, i + 1)) {
                String tag = sentence.token(i + 1).tag();
                boolean aside = tag.equals("VBG") || tag.startsWith("W") || sentence.governs(speaker, i + 1);
                boolean own = sentence.head(i + 1) == verb && sentence.isRelation(i + 1, "advcl", "conj", "cc");
                return own || aside || underVerb(sentence, verb, i + 1) ? -1 : i + 1;
            }
        }
        return -1;
    }

    private static boolean underVerb(Sentence sentence, int verb, int token) {
        return sentence.governs(verb, token)
                && sentence.children(verb, "advcl", "obl", "conj", "advmod").stream()
                        .anyMatch(c -> sentence.governs(c, token));
    }

    private static boolean isFinite(Sentence sentence, int verb) {
        String tag = sentence.token(verb).tag();
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || sentence.child(verb, "aux") >= 0;
    }

    private static boolean isAuxiliary(Sentence sentence, int token, int verb) {
        return sentence.head(token) == verb && sentence.isRelation(token, "aux", "advmod");
    }

    private static boolean hasClauseRight(Sentence sentence, int verb, int last) {
        return sentence.children(verb, "ccomp", "xcomp").stream().anyMatch(c -> c > last);
    }

    /** Whether a quotation opens right behind: 'He said: "..."'. */
    private static boolean opensQuoteRight(Sentence sentence, int last) {
        int next = last + 1;
        while (next < sentence.size() && Phrases.isMark(sentence, next)) {
            next++;
        }
        return next > last + 1 && next < sentence.size() && Phrases.isQuoted(sentence, next);
    }

    /** Whether what stands before only says when, where or how it was said: "In her book, she noted ...". */
    private static boolean isCircumstance(Sentence sentence, int verb, int mark) {
        int word = mark;
        while (word > 0 && Phrases.isMark(sentence, word)) {
            word--;
        }
        for (int child : sentence.children(verb, "obl", "advmod", "advcl", "nmod")) {
            if (sentence.governs(child, word)) {
                return true;
            }
        }
        boolean clause = false;
        for (int i = 0; i <= word; i++) {
            String tag = sentence.token(i).tag();
            clause |= tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
        }
        return !clause;
    }

    /** The phrase right after a verb without subject: "..., said Blinken". */
    private static int invertedSubject(Sentence sentence, int verb) {
        for (int child : sentence.children(verb, "nsubj", "obj", "dep", "iobj")) {
            boolean named =
                    sentence.token(child).isNoun() || sentence.token(child).isPronoun();
            if (child > verb && named) {
                return child;
            }
        }
        return -1;
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
        if (tokens.isEmpty() && cue.has(Frame.CLAUSE) && cue.has(Frame.QUOTE)) {
            addUnattachedClause(sentence, verb, source, tokens);
        }
        if (tokens.isEmpty() && cue.has(Frame.TO, Frame.CLAUSE)) {
            addInfinitive(sentence, verb, cue, tokens);
        }
        if (tokens.isEmpty() && cue.has(Frame.LABEL)) {
            addLabel(sentence, verb, tokens);
        }
        if (tokens.isEmpty() && cue.has(Frame.OBJECT)) {
            for (int object : sentence.children(verb, Sources.isPassive(sentence, verb) ? "nsubj:pass" : "obj")) {
                tokens.addAll(sentence.subtree(object));
            }
        }
        if (tokens.isEmpty() && cue.has(Frame.CLAUSE, Frame.QUOTE)) {
            addQuotesRight(sentence, verb, tokens);
        }
        tokens.remove(verb);
        cutNextCue(sentence, verb, tokens);
        return tokens.isEmpty() ? null : new Content(Quoting.spans(sentence, tokens), cue.stance(), source);
    }

    /** "said it would leave, adding that ...": the participle goes on with the same source and ends the content. */
    private void cutNextCue(Sentence sentence, int verb, Set<Integer> tokens) {
        for (int i = verb + 2; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean participle =
                    token.tag().equals("VBG") && Phrases.word(sentence, i - 1).equals(",");
            if (participle && tokens.contains(i) && cues.verb(token) != null && !Phrases.isQuoted(sentence, i)) {
                int from = i;
                tokens.removeIf(t -> t >= from - 1);
                return;
            }
        }
    }

    /** What follows up to the end of the sentence, where it is a clause that the parser failed to attach. */
    private static void addUnattachedClause(Sentence sentence, int verb, int source, Set<Integer> tokens) {
        boolean heads = sentence.child(verb, "obj", "xcomp", "ccomp") < 0 && isFinite(sentence, verb);
        if (!heads || source < 0 || source > verb || Phrases.isMark(sentence, verb + 1)) {
            return;
        }
        boolean clause = false;
        for (int i = verb + 2; i < sentence.size(); i++) {
            clause |= isFinite(sentence, i) && sentence.token(i).isVerb();
        }
        boolean circumstance =
                sentence.children(verb, "obl", "advmod").stream().anyMatch(c -> sentence.governs(c, verb + 1));
        for (int i = verb + 1; clause && !circumstance && i < sentence.size(); i++) {
            tokens.add(i);
        }
    }

    private static void addInfinitive(Sentence sentence, int verb, Cue cue, Set<Integer> tokens) {
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

    /** "called the vote a farce", "described it as a crime": all that follows but circumstances and further clauses. */
    private static void addLabel(Sentence sentence, int verb, Set<Integer> tokens) {
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

    private static @Nullable Content behindPreposition(Sentence sentence, int verb, Cue cue) {
        for (int child : sentence.children(verb, "obl", "nmod", "advcl", "xcomp", "ccomp")) {
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
                    if (!tokens.isEmpty()) {
                        return new Content(Quoting.spans(sentence, tokens), stance, -1);
                    }
                }
            }
        }
        return null;
    }

    private static void addQuotesRight(Sentence sentence, int verb, Set<Integer> tokens) {
        if (Phrases.isQuoted(sentence, verb)) {
            return;
        }
        for (Token token : sentence.tokens()) {
            if (token.index() > verb && sentence.isQuoted(token.span())) {
                tokens.add(token.index());
            }
        }
    }

    private static Span cueSpan(Sentence sentence, int verb) {
        Span span = sentence.token(verb).span();
        int particle = sentence.child(verb, "compound:prt");
        return particle == verb + 1 ? span.union(sentence.token(particle).span()) : span;
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

    private static void addIfPresent(List<Span> spans, @Nullable Span span) {
        if (span != null) {
            spans.add(span);
        }
    }

    /**
     * What a verb introduces.
     *
     * @param spans where it stands
     * @param stance what the source does with it
     * @param speaker head of a source that the tree does not show as subject, -1 for none
     */
    private record Content(List<Span> spans, Stance stance, int speaker) {}
}
