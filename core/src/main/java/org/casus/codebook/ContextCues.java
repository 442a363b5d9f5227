package org.casus.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** The words and phrases that call for a context, found by their last word so that a sentence is read once. */
final class ContextCues {

    private final List<String> contexts;
    private final Map<String, List<Cue>> byLastWord = new HashMap<>();

    /** @param cues words by context that call for it, in the codebook's order */
    ContextCues(Map<String, List<String>> cues) {
        this.contexts = List.copyOf(cues.keySet());
        cues.forEach((context, phrases) -> phrases.forEach(phrase -> {
            Cue cue = new Cue(context, phrase);
            add(phrase, cue);
            add(Words.splitHyphens(phrase), cue);
        }));
    }

    private record Cue(String context, String phrase) {}

    private void add(String phrase, Cue cue) {
        String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
        List<Cue> known = byLastWord.computeIfAbsent(last, k -> new ArrayList<>());
        if (!known.contains(cue)) {
            known.add(cue);
        }
    }

    /** All contexts, in the codebook's order. */
    List<String> contexts() {
        return contexts;
    }

    /** The contexts whose cues stand in the sentence, in the codebook's order. */
    List<String> in(Sentence sentence) {
        Set<String> found = new HashSet<>();
        for (Token token : sentence.tokens()) {
            collect(sentence, token, Words.lemma(token), found);
            collect(sentence, token, token.text().toLowerCase(Locale.ROOT), found);
        }
        return contexts.stream().filter(found::contains).toList();
    }

    private void collect(Sentence sentence, Token token, String word, Set<String> found) {
        for (Cue cue : byLastWord.getOrDefault(word, List.of())) {
            if (!found.contains(cue.context()) && Words.matches(sentence, token.index(), cue.phrase())) {
                found.add(cue.context());
            }
        }
    }
}
