package org.casus.codebook;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * Tells from the words of a sentence alone, without its tree, whether any pattern can hold in it: one whose trigger
 * stands there together with a word of each of its conditions. It never says no where a pattern would hold; that it
 * often says yes where none does costs time, not records.
 */
final class TriggerScan {

    private final Map<String, List<Hint>> byHead;

    /** What must stand in a sentence for a pattern to hold, by the last word of each phrase. */
    private record Hint(Trigger.Kind kind, String other, List<Set<String>> needed) {}

    TriggerScan(Collection<Pattern> patterns) {
        byHead = patterns.stream()
                .flatMap(pattern ->
                        pattern.triggers().stream().map(trigger -> Map.entry(trigger.head(), hint(pattern, trigger))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Hint hint(Pattern pattern, Trigger trigger) {
        List<Set<String>> needed = pattern.conditions().stream()
                .filter(Condition::wanted)
                .filter(condition -> !condition.path().isSource())
                .filter(condition -> condition.items().stream().noneMatch(TriggerScan::isOpen))
                .map(condition ->
                        condition.items().stream().map(TriggerScan::last).collect(Collectors.toUnmodifiableSet()))
                .toList();
        return new Hint(trigger.kind(), last(trigger.other()), needed);
    }

    /**
     * Whether the sentence may hold an event of the codebook.
     *
     * @param named which of its tokens may name one
     */
    boolean mayHold(Sentence sentence, Predicate<Token> named) {
        Set<String> words = words(sentence);
        return sentence.tokens().stream().anyMatch(token -> named.test(token) && calls(token, words));
    }

    private boolean calls(Token token, Set<String> words) {
        return heads(token).stream()
                .flatMap(form -> byHead.getOrDefault(form, List.of()).stream())
                .anyMatch(hint -> isPartOfSpeech(hint.kind(), token) && isMet(hint, words));
    }

    /** The words by which {@link Matcher} looks patterns up. */
    private static Set<String> heads(Token token) {
        String lemma = Words.lemma(token);
        return token.tag().equals("VBN")
                ? new HashSet<>(List.of(lemma, token.text().toLowerCase(Locale.ROOT)))
                : Set.of(lemma);
    }

    private static boolean isMet(Hint hint, Set<String> words) {
        return (hint.other().isEmpty() || words.contains(hint.other()))
                && hint.needed().stream().allMatch(any -> any.stream().anyMatch(words::contains));
    }

    private static boolean isPartOfSpeech(Trigger.Kind kind, Token token) {
        return switch (kind) {
            case VERB -> token.isVerb();
            case NOUN -> token.isNoun();
            case ADJECTIVE -> token.tag().startsWith("JJ") || token.tag().equals("VBN");
        };
    }

    /** A condition that any word or any event fulfils. */
    private static boolean isOpen(String item) {
        return item.equals("*") || Matcher.isType(item);
    }

    private static String last(String phrase) {
        String word = phrase.substring(phrase.lastIndexOf(' ') + 1);
        return word.substring(word.lastIndexOf('-') + 1);
    }

    private static Set<String> words(Sentence sentence) {
        Set<String> words = new HashSet<>();
        for (Token token : sentence.tokens()) {
            for (String form : forms(token)) {
                words.add(form);
                words.add(last(form));
            }
        }
        return words;
    }

    private static Set<String> forms(Token token) {
        return new HashSet<>(List.of(
                Words.lemma(token),
                token.lemma().toLowerCase(Locale.ROOT),
                token.text().toLowerCase(Locale.ROOT)));
    }
}
