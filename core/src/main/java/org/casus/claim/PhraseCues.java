package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.claim.Cue.Frame;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads attributions without a verb of saying: "according to", nouns, adjectives, adverbs, attributes and headlines. */
final class PhraseCues {

    private static final int LONGEST_HEADLINE_SOURCE = 6;

    private final CueTable cues;
    private final Accounts accounts;
    private final ReportEnd reportEnd;

    PhraseCues(CueTable cues) {
        this.cues = cues;
        this.accounts = new Accounts(cues);
        this.reportEnd = new ReportEnd(cues);
    }

    /** The attributions by phrases of one sentence. */
    List<Draft> read(Sentence sentence) {
        List<Draft> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            int i = token.index();
            add(found, accordingTo(sentence, i));
            add(found, accounts.read(sentence, i));
            add(found, madeClear(sentence, i));
            if (token.isNoun()) {
                add(found, noun(sentence, i, cues.get(CueTable.Pos.NOUN, token.lemma())));
            } else if (token.tag().startsWith("JJ") || token.tag().equals("VBN")) {
                add(found, adjective(sentence, i, cues.get(CueTable.Pos.ADJECTIVE, token.text())));
                if (cues.isLastWord(CueTable.Pos.ATTRIBUTE, token.text())) {
                    Cue cue = cues.get(CueTable.Pos.ATTRIBUTE, sentence.text(cueSpan(sentence, i)));
                    add(found, attribute(sentence, i, cue));
                }
            } else if (token.tag().startsWith("RB")) {
                add(found, adverb(sentence, i, cues.get(CueTable.Pos.ADVERB, token.text())));
            }
        }
        if (found.isEmpty() && sentence.zone() == Zone.Kind.HEADLINE) {
            add(found, headline(sentence));
        }
        return found;
    }

    private static void add(List<Draft> found, @Nullable Draft draft) {
        if (draft != null) {
            found.add(draft);
        }
    }

    /** The clause round "according to X", or "X" itself where the sentence is nothing else. */
    private static @Nullable Draft accordingTo(Sentence sentence, int i) {
        boolean here = Phrases.word(sentence, i).equals("according")
                && Phrases.word(sentence, i + 1).equals("to");
        if (!here) {
            return null;
        }
        int source = sentence.head(i);
        if (source <= i) {
            source = sentence.children(i).stream()
                    .filter(c -> c > i + 1)
                    .findFirst()
                    .orElse(-1);
        }
        if (source <= i) {
            return null;
        }
        Set<Integer> phrase = Phrases.nounPhrase(sentence, source);
        phrase.removeIf(t -> t <= i + 1);
        if (phrase.isEmpty()) {
            return null;
        }
        int last = Phrases.bounds(phrase)[1];
        List<Span> content = new ArrayList<>();
        Span before = Phrases.between(sentence, 0, i - 1);
        Span after = Phrases.between(sentence, last + 1, sentence.size() - 1);
        if (before != null) {
            content.add(before);
        }
        boolean remark = last + 2 < sentence.size()
                && (sentence.token(last + 2).tag().startsWith("W")
                        || sentence.token(last + 2).tag().equals("VBG"));
        if (after != null
                && (before == null || (Phrases.word(sentence, last + 1).equals(",") && !remark))) {
            content.add(after);
        }
        Span cue = sentence.token(i).span().union(sentence.token(i + 1).span());
        return content.isEmpty()
                ? null
                : new Draft(
                        sentence,
                        i,
                        cue,
                        source,
                        sentence.spanOf(phrase),
                        Quoting.whole(sentence, i, content),
                        Stance.ASSERTS);
    }

    /** "the ministry's claim that ...", "a report by X that ...", "accusations of fraud". */
    private static @Nullable Draft noun(Sentence sentence, int noun, @Nullable Cue cue) {
        if (cue == null || sentence.isRelation(noun, "compound")) {
            return null;
        }
        Set<Integer> tokens = new TreeSet<>();
        for (int clause : sentence.children(noun, "acl", "ccomp", "dep")) {
            String opener = Phrases.word(sentence, Phrases.bounds(sentence.subtree(clause))[0]);
            boolean that = opener.equals("that") && !sentence.isRelation(clause, "acl:relcl");
            if ((that && cue.has(Frame.THAT)) || (opener.equals("to") && cue.has(Frame.TO))) {
                tokens.addAll(sentence.subtree(clause));
            }
        }
        int source = owner(sentence, noun);
        if (tokens.isEmpty() && source >= 0 && cue.has(Frame.THAT)) {
            told(sentence, noun, tokens);
        }
        if (tokens.isEmpty() && source >= 0) {
            behind(sentence, noun, cue, tokens);
        }
        if (tokens.isEmpty()) {
            return null;
        }
        return draft(sentence, noun, source, tokens, cue.stance());
    }

    /** "Her view is that the dam is safe". */
    private static void told(Sentence sentence, int noun, Set<Integer> tokens) {
        int verb = sentence.head(noun);
        boolean is = verb > noun
                && sentence.isRelation(noun, "nsubj")
                && sentence.token(verb).lemma().equals("be");
        for (int clause : is ? sentence.children(verb, "ccomp") : List.<Integer>of()) {
            Set<Integer> subtree = sentence.subtree(clause);
            tokens.addAll(Phrases.word(sentence, Phrases.bounds(subtree)[0]).equals("that") ? subtree : Set.of());
        }
    }

    /** "The general made (it) clear (that) he would leave". */
    private @Nullable Draft madeClear(Sentence sentence, int clear) {
        int verb = Phrases.word(sentence, clear - 1).equals("it") ? clear - 2 : clear - 1;
        int from = clear + 1;
        boolean made = Phrases.word(sentence, clear).matches("clear|plain")
                && verb > 0
                && sentence.token(verb).lemma().equals("make")
                && from < sentence.size()
                && sentence.token(from).tag().matches("IN|DT|PRP.?|NN.*|EX|WRB|WP")
                && Phrases.word(sentence, from).matches("(?!to|for|in|at|on|by|from|with).*");
        int source = made ? Sources.ofVerb(sentence, verb) : -1;
        if (source < 0 || Phrases.isQuoted(sentence, verb)) {
            return null;
        }
        Set<Integer> tokens = new TreeSet<>();
        for (int i = from; i < sentence.size(); i++) {
            tokens.add(i);
        }
        reportEnd.cut(sentence, clear, tokens);
        return tokens.isEmpty() ? null : draft(sentence, verb, source, tokens, Stance.ASSERTS);
    }

    private static void behind(Sentence sentence, int word, Cue cue, Set<Integer> tokens) {
        for (int child : sentence.children(word, "nmod", "acl", "obl", "advcl")) {
            for (int mark : sentence.children(child, "case", "mark")) {
                boolean introduces = switch (Phrases.word(sentence, mark)) {
                    case "of" -> cue.has(Frame.OF);
                    case "for" -> cue.has(Frame.FOR);
                    case "about", "over" -> cue.has(Frame.ABOUT);
                    case "with" -> cue.has(Frame.WITH);
                    default -> false;
                };
                if (introduces) {
                    sentence.subtree(child).stream().filter(t -> t > mark).forEach(tokens::add);
                }
            }
        }
    }

    /** Whose word a noun is: its possessor, what follows "by" or "from", or the subject that has it or voices it. */
    private static int owner(Sentence sentence, int noun) {
        int possessor = sentence.child(noun, "nmod:poss");
        if (possessor >= 0) {
            return possessor;
        }
        for (int child : sentence.children(noun, "nmod", "acl")) {
            boolean from = sentence.children(child, "case").stream()
                    .anyMatch(c -> Set.of("by", "from", "among").contains(Phrases.word(sentence, c)));
            if (from) {
                return child;
            }
        }
        int verb = sentence.head(noun);
        boolean object = sentence.isRelation(noun, "obj") && verb >= 0;
        return object ? Sources.ofVerb(sentence, verb) : -1;
    }

    private static @Nullable Draft adjective(Sentence sentence, int adjective, @Nullable Cue cue) {
        if (cue == null || sentence.isRelation(adjective, "amod")) {
            return null;
        }
        Set<Integer> tokens = new TreeSet<>();
        for (int clause : sentence.children(adjective, "ccomp", "xcomp", "advcl", "acl")) {
            String opener = Phrases.word(sentence, Phrases.bounds(sentence.subtree(clause))[0]);
            if ((opener.equals("to") && cue.has(Frame.TO))
                    || (!opener.equals("to") && cue.has(Frame.THAT) && sentence.isRelation(clause, "ccomp"))) {
                tokens.addAll(sentence.subtree(clause));
            }
        }
        if (tokens.isEmpty()) {
            behind(sentence, adjective, cue, tokens);
        }
        int source = Sources.ofVerb(sentence, adjective);
        return tokens.isEmpty() || source < 0 ? null : draft(sentence, adjective, source, tokens, cue.stance());
    }

    /** "the alleged attack": unnamed sources say that it was one. */
    private static @Nullable Draft attribute(Sentence sentence, int attribute, @Nullable Cue cue) {
        int noun = cue == null ? -1 : sentence.head(attribute);
        if (cue == null || noun <= attribute || !sentence.isRelation(attribute, "amod", "compound")) {
            return null;
        }
        Set<Integer> tokens = new TreeSet<>(Phrases.nounPhrase(sentence, noun));
        tokens.removeIf(t -> t <= attribute);
        return tokens.isEmpty() ? null : draft(sentence, attribute, -1, tokens, cue.stance());
    }

    private static @Nullable Draft adverb(Sentence sentence, int adverb, @Nullable Cue cue) {
        int clause = cue == null ? -1 : sentence.head(adverb);
        if (cue == null || clause < 0) {
            return null;
        }
        Set<Integer> tokens = new TreeSet<>(sentence.subtree(clause));
        tokens.removeAll(sentence.subtree(adverb));
        if (sentence.isRelation(clause, "acl:relcl")) {
            tokens.add(sentence.head(clause));
        }
        return tokens.isEmpty() ? null : draft(sentence, adverb, -1, tokens, cue.stance());
    }

    /** "Source: content", "content: source", "content - source". */
    private @Nullable Draft headline(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            boolean colon = token.text().equals(":");
            boolean dash = Set.of("-", "–", "—", "--").contains(token.text());
            if (!colon && !dash) {
                continue;
            }
            int mark = token.index();
            boolean spaced = mark > 0
                    && sentence.token(mark - 1).span().end() < token.span().start();
            int behind = sentence.size() - 1 - mark;
            if (colon
                    && mark > 0
                    && mark <= LONGEST_HEADLINE_SOURCE
                    && isName(sentence, 0, mark)
                    && !(mark == 1 && cues.isHeading(sentence.token(0)))) {
                return titled(sentence, mark, 0, mark, mark + 1, sentence.size());
            }
            if ((colon || spaced)
                    && behind > 0
                    && behind <= LONGEST_HEADLINE_SOURCE
                    && isName(sentence, mark + 1, sentence.size())) {
                return titled(sentence, mark, mark + 1, sentence.size(), 0, mark);
            }
        }
        return null;
    }

    private static boolean isName(Sentence sentence, int from, int to) {
        boolean noun = false;
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            if (token.isVerb() || token.tag().equals("CD")) {
                return false;
            }
            noun |= token.isNoun();
        }
        return noun;
    }

    private static @Nullable Draft titled(Sentence sentence, int mark, int sourceFrom, int sourceTo, int from, int to) {
        Span source = Phrases.between(sentence, sourceFrom, sourceTo - 1);
        Span content = Phrases.between(sentence, from, to - 1);
        if (source == null || content == null) {
            return null;
        }
        int head = sourceTo - 1;
        while (head > sourceFrom && !sentence.token(head).isNoun()) {
            head--;
        }
        return new Draft(
                sentence,
                mark,
                sentence.token(mark).span(),
                head,
                source,
                Quoting.whole(sentence, mark, List.of(content)),
                Stance.ASSERTS);
    }

    private static Draft draft(Sentence sentence, int cue, int source, Set<Integer> tokens, Stance stance) {
        return new Draft(
                sentence,
                cue,
                cueSpan(sentence, cue),
                source,
                source < 0 ? null : sentence.spanOf(Phrases.nounPhrase(sentence, source)),
                Quoting.whole(sentence, cue, Quoting.spans(sentence, tokens)),
                stance);
    }

    /** The word with what hangs on it by a hyphen, which is a token of its own: "so-called". */
    private static Span cueSpan(Sentence sentence, int cue) {
        boolean hangs = cue > 1 && sentence.token(cue - 1).text().equals("-");
        Span word = sentence.token(cue).span();
        return hangs ? word.union(sentence.token(cue - 2).span()) : word;
    }
}
