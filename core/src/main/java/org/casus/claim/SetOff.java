package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.article.Span;
import org.casus.claim.Cue.Frame;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads verbs of saying that commas or quotation marks set off: "..., X said", "..., said X", "..., X said, ...". What
 * stands where tells more here than the tree, since parsers are unsure where to attach what comes before the verb.
 */
final class SetOff {

    private static final Set<String> CLAUSE_OPENERS = Set.of("and", "but", "while", "although", "though", "or");
    private static final Set<String> CONDITIONS = Set.of("if", "when", "unless", "once", "until", "because", "since");
    private static final int LONGEST_SPEAKER = 6;

    private SetOff() {}

    /** "..., X said", "..., said X", "..., X said, ...": null where the verb is not set off. */
    static VerbCues.@Nullable Content read(Sentence sentence, int verb, int source, Cue cue) {
        VerbCues.Content relative = withinRelative(sentence, verb, cue);
        VerbCues.Content inserted = relative != null ? relative : inserted(sentence, verb, cue);
        if (inserted != null) {
            return inserted;
        }
        boolean finite = VerbCues.isFinite(sentence, verb) || isTagline(sentence, verb);
        if (!cue.has(Frame.CLAUSE, Frame.QUOTE) || !finite || Phrases.isQuoted(sentence, verb)) {
            return null;
        }
        int speaker = speaker(sentence, verb, source, cue);
        int before = phraseBefore(sentence, verb);
        if (before >= 0 && !(speaker >= 0 && standsBefore(sentence, speaker, verb))) {
            speaker = before;
        }
        if (speaker < 0 || sentence.token(speaker).tag().startsWith("W")) {
            return null;
        }
        Set<Integer> phrase = VerbCues.sourcePhrase(sentence, verb, speaker);
        int[] ends = Phrases.bounds(phrase);
        int first = Math.min(verb, ends[0]);
        int last = Math.max(verb, ends[1]);
        while (first > 0 && isAuxiliary(sentence, first - 1, verb)) {
            first--;
        }
        boolean afterQuote = first > 0 && Phrases.isQuoted(sentence, first - 1) && !Phrases.isQuoted(sentence, first);
        boolean afterMark = first > 1 && Phrases.word(sentence, first - 1).matches("[,?!—–-]|--");
        boolean resumes = afterQuote && (closesClause(sentence, last + 1) || closesQuote(sentence, first));
        boolean onlyRight = hasClauseRight(sentence, verb, last) || opensQuoteRight(sentence, last);
        boolean quoteOpens = Phrases.isQuoted(sentence, 0);
        boolean goesOnRight = !(afterQuote && quoteOpens) && saysRight(sentence, verb, last, cue);
        if (first == 0 || !(afterQuote || afterMark) || goesOnRight || (onlyRight && !resumes)) {
            return null;
        }
        int resume = resumption(sentence, verb, speaker, last, afterQuote);
        boolean elsewhere = afterQuote
                ? othersSpeak(sentence, verb, speaker)
                : !cue.has(Frame.CLAUSE)
                        || (!isParenthesis(sentence, resume, last) && isCircumstance(sentence, verb, first - 1));
        if (elsewhere) {
            return null;
        }
        List<Span> spans = new ArrayList<>();
        addIfPresent(spans, Phrases.between(sentence, clauseStart(sentence, first), first - 1));
        if (resume > 0) {
            addIfPresent(spans, Phrases.between(sentence, resume, sentence.size() - 1));
        }
        return spans.isEmpty() ? null : new VerbCues.Content(spans, cue.stance(), speaker);
    }

    /** "The man who police say shot two was held": the relative clause behind the verb is said, and nothing else. */
    private static VerbCues.@Nullable Content withinRelative(Sentence sentence, int verb, Cue cue) {
        int clause = sentence.isRelation(verb, "parataxis") ? sentence.head(verb) : -1;
        if (clause < verb || !sentence.isRelation(clause, "acl:relcl") || !cue.has(Frame.CLAUSE)) {
            return null;
        }
        List<Span> spans = new ArrayList<>();
        addIfPresent(spans, Phrases.between(sentence, verb + 1, Phrases.bounds(sentence.subtree(clause))[1]));
        return spans.isEmpty() ? null : new VerbCues.Content(spans, cue.stance(), -1);
    }

    /**
     * "The troops, the ministry said, had left.": a short noun phrase and the verb alone between commas or before the end.
     * The tree often takes such words into the sentence round them.
     */
    private static VerbCues.@Nullable Content inserted(Sentence sentence, int verb, Cue cue) {
        boolean report = cue.stance() == Stance.ASSERTS && cue.has(Frame.CLAUSE);
        boolean form = List.of("VBD", "VBZ", "VBP", "VBN")
                .contains(sentence.token(verb).tag());
        boolean closes =
                verb + 1 >= sentence.size() || Phrases.word(sentence, verb + 1).matches("[,.]");
        if (!report || !form || !closes || Phrases.isQuoted(sentence, verb)) {
            return null;
        }
        int first = verb;
        while (first > 0 && verb - first < LONGEST_SPEAKER && isNominal(sentence, first - 1)) {
            first--;
        }
        boolean speaker = first < verb
                && (sentence.token(verb - 1).isNoun()
                        || sentence.token(verb - 1).tag().equals("PRP"));
        if (!speaker
                || first < 2
                || !Phrases.word(sentence, first - 1).equals(",")
                || Phrases.isQuoted(sentence, first - 1)) {
            return null;
        }
        int resume = verb + 2;
        boolean goesOn = resume < sentence.size()
                && Phrases.word(sentence, verb + 1).equals(",")
                && (isCondition(sentence, resume)
                        || !CLAUSE_OPENERS.contains(Phrases.word(sentence, resume))
                                && !sentence.token(resume).tag().matches("VBG|W.*|NN.*|DT"));
        boolean clause = false;
        for (int i = 0; i < first; i++) {
            clause |= VerbCues.isFinite(sentence, i) && sentence.token(i).isVerb();
        }
        if (!clause && !goesOn) {
            return null;
        }
        List<Span> spans = new ArrayList<>();
        addIfPresent(spans, Phrases.between(sentence, 0, first - 1));
        if (goesOn) {
            addIfPresent(spans, Phrases.between(sentence, resume, sentence.size() - 1));
        }
        return spans.isEmpty() ? null : new VerbCues.Content(spans, cue.stance(), verb - 1);
    }

    private static boolean isNominal(Sentence sentence, int i) {
        return sentence.token(i).tag().matches("DT|JJ.*|NN.*|PRP.*|POS|CD") && !Phrases.isQuoted(sentence, i);
    }

    /** Who stands where a speaker does; else the subject unless the parser took it out of the quotation. */
    private static int speaker(Sentence sentence, int verb, int source, Cue cue) {
        int between = Sources.betweenQuotationAnd(sentence, verb);
        if (between >= 0) {
            return between;
        }
        boolean speech = cue.stance() == Stance.ASSERTS && cue.has(Frame.QUOTE) && !cue.has(Frame.ADDRESSEE);
        int behind = speech && opensInverted(sentence, verb) ? Sources.nounBehind(sentence, verb) : -1;
        if (behind >= 0) {
            return behind;
        }
        if (source >= 0 && !Phrases.isQuoted(sentence, source)) {
            return source;
        }
        int inverted = invertedSubject(sentence, verb);
        return inverted >= 0 ? inverted : Sources.besideQuotation(sentence, verb);
    }

    /** Whether nothing but the speaker's own phrase stands between the last comma and the verb. */
    private static boolean standsBefore(Sentence sentence, int speaker, int verb) {
        int comma = lastComma(sentence, verb);
        return speaker > comma && speaker < verb || speaker > verb;
    }

    /**
     * "..., a local defence group said": the head of the words between the last comma and the verb that ends the sentence but
     * for circumstances, whatever the tree makes of them; -1 where another verb or a clause stands there.
     */
    private static int phraseBefore(Sentence sentence, int verb) {
        int comma = lastComma(sentence, verb);
        int head = -1;
        int open = 0; // relative clauses whose verb is still to come: "the foundation that runs it wrote"
        for (int i = comma + 1; comma > 0 && i < verb; i++) {
            String tag = sentence.token(i).tag();
            open += tag.startsWith("W") && head >= 0 ? 1 : 0;
            boolean finite = tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
            open -= finite ? 1 : 0;
            if (open < 0 || tag.startsWith("W") && head < 0) {
                return -1;
            }
            int governor = sentence.head(i);
            boolean noun = sentence.token(i).isNoun() || sentence.token(i).tag().matches("PRP|CD");
            boolean top = governor <= comma || governor >= verb;
            if (head < 0 && noun && top) {
                head = i;
            }
        }
        boolean opens =
                comma > 0 && comma + 1 < verb && sentence.token(comma + 1).tag().matches("DT|NN.*|JJ|CD|PRP.?|VBN");
        return opens && !sentence.token(verb - 1).tag().matches("CC|IN|TO") ? head : -1;
    }

    private static int lastComma(Sentence sentence, int verb) {
        int at = verb - 1;
        while (at > 0 && !sentence.token(at).text().equals(",")) {
            at--;
        }
        return at;
    }

    /** "..., said Ana Ruiz", "..., say some ministers": a mark or quotation before the verb and a noun phrase behind it. */
    private static boolean opensInverted(Sentence sentence, int verb) {
        boolean set = verb > 1
                && (Phrases.word(sentence, verb - 1).matches("[,?!—–]|--") || Phrases.isQuoted(sentence, verb - 1))
                && verb + 1 < sentence.size()
                && !Phrases.isQuoted(sentence, verb + 1);
        String next = set ? sentence.token(verb + 1).tag() : "";
        return next.startsWith("NNP")
                || (next.equals("DT") || next.equals("NNS"))
                        && !Phrases.word(sentence, verb + 1).matches("that|this|those|these")
                        && sentence.children(verb, "nsubj").stream().noneMatch(s -> s < verb);
    }

    /** Whether the quotation before is closed by a mark of its own, as speech is before "X told Y": '"We left," Ana told Y'. */
    private static boolean closesQuote(Sentence sentence, int first) {
        return Phrases.word(sentence, first - 1).matches("[,.!?]|--|—");
    }

    /** '"...," Devine declared.': a verb of any form that closes the sentence behind a quotation and a name. */
    private static boolean isTagline(Sentence sentence, int verb) {
        boolean closes = verb + 1 >= sentence.size()
                || Phrases.word(sentence, verb + 1).equals(".") && verb + 2 >= sentence.size();
        return closes && sentence.token(verb).tag().equals("VBN") && Sources.betweenQuotationAnd(sentence, verb) >= 0;
    }

    /** Whether what is said, or an object, stands behind a verb before which no quotation ended: "..., who said it left". */
    private static boolean saysRight(Sentence sentence, int verb, int last, Cue cue) {
        int next = last + 1;
        boolean when = next < sentence.size() && Sources.isTime(sentence.token(next));
        if (cue.has(Frame.ADDRESSEE)) {
            return isTold(sentence, next);
        }
        return !when && !closesClause(sentence, next);
    }

    /** "tells the council that the road is closed": who is told, and what. */
    private static boolean isTold(Sentence sentence, int next) {
        int i = next;
        while (i < sentence.size() && sentence.token(i).tag().matches("DT|JJ.*|NN.*|PRP.*|POS|CD")) {
            i++;
        }
        return i > next && i < sentence.size() && Phrases.word(sentence, i).equals("that");
    }

    /** Whether a set-off verb ends or goes on with circumstances only: "said in a letter", "said, ...". */
    private static boolean closesClause(Sentence sentence, int next) {
        if (next >= sentence.size() || Phrases.isMark(sentence, next)) {
            return true;
        }
        String tag = sentence.token(next).tag();
        return (tag.equals("IN") && !Phrases.word(sentence, next).equals("that"))
                || tag.equals("RB")
                || tag.equals("TO");
    }

    /** Whether another verb stands between the quotation and the verb, so that the quotation is that one's. */
    private static boolean othersSpeak(Sentence sentence, int verb, int speaker) {
        int from = verb - 1;
        if (speaker < verb && Phrases.word(sentence, from).equals(",")) {
            from = speaker; // an apposition or relative clause that two commas set off says more of the speaker
        }
        for (int i = from; i >= 0 && !Phrases.isQuoted(sentence, i); i--) {
            boolean own = sentence.governs(speaker, i)
                    || sentence.head(i) == verb
                    || sentence.head(verb) == i && sentence.isRelation(verb, "conj", "xcomp");
            if (sentence.token(i).isVerb() && !own && !sentence.isRelation(i, "acl")) {
                return true;
            }
        }
        return false;
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
        if (!quoting
                && isCondition(sentence, last + 2)
                && Phrases.word(sentence, last + 1).equals(",")) {
            return last + 2;
        }
        for (int i = last + 1; i < sentence.size() - 1; i++) {
            boolean marked = Phrases.isMark(sentence, i - 1);
            if (quoting && sentence.token(i).tag().equals("VBG") && !Phrases.isQuoted(sentence, i)) {
                return -1; // ", adding that ..." says more in its own right
            }
            if (marked && Phrases.isQuoted(sentence, i)) {
                return i;
            }
            if (!quoting && Phrases.word(sentence, i).equals(",") && !Phrases.isQuoted(sentence, i + 1)) {
                String tag = sentence.token(i + 1).tag();
                boolean aside = CLAUSE_OPENERS.contains(Phrases.word(sentence, i + 1))
                        || tag.equals("VBG")
                        || tag.startsWith("W")
                        || sentence.governs(speaker, i + 1);
                boolean own = sentence.head(i + 1) == verb && sentence.isRelation(i + 1, "advcl", "conj", "cc");
                return own || aside || underVerb(sentence, verb, i + 1) ? -1 : i + 1;
            }
        }
        return -1;
    }

    /** "If it rains, he said, the road will close": a condition that opens the sentence needs what stands behind. */
    private static boolean isCondition(Sentence sentence, int resume) {
        return CONDITIONS.contains(Phrases.word(sentence, 0)) && resume < sentence.size();
    }

    private static boolean underVerb(Sentence sentence, int verb, int token) {
        return sentence.governs(verb, token)
                && sentence.children(verb, "advcl", "obl", "conj", "advmod").stream()
                        .anyMatch(c -> sentence.governs(c, token));
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

    /** "This campaign, he says, is different": what is said goes on right behind the comma. */
    private static boolean isParenthesis(Sentence sentence, int resume, int last) {
        return resume == last + 2
                && Phrases.word(sentence, last + 1).equals(",")
                && !Phrases.word(sentence, 0).equals("according");
    }

    /** Whether what stands before only says when, where or how it was said: "In her book, she noted ...". */
    private static boolean isCircumstance(Sentence sentence, int verb, int mark) {
        int word = mark;
        while (word > 0 && Phrases.isMark(sentence, word)) {
            word--;
        }
        for (int child : sentence.children(verb, "obl", "advmod", "advcl", "nmod")) {
            if (sentence.governs(child, word) && Phrases.bounds(sentence.subtree(child))[0] <= 1) {
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

    private static void addIfPresent(List<Span> spans, @Nullable Span span) {
        if (span != null) {
            spans.add(span);
        }
    }
}
