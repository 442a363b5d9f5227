package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * A noun phrase cut for resolution: its words without relative clauses, conjuncts and appositions.
 *
 * @param words the words, in order
 * @param head index of the head in {@code words}
 * @param tail index in {@code words} from which "of" phrases begin; {@code words.size()} for none
 * @param text as written
 * @param span where it stands
 * @param complements phrases after "of" or "for", which {@code words} holds too
 * @param where phrases in "in", "from" or "at" that may tell the country
 * @param appositions phrases that say the same thing in other words
 */
record Phrase(
        List<Token> words,
        int head,
        int tail,
        String text,
        Span span,
        List<Phrase> complements,
        List<Phrase> where,
        List<Phrase> appositions) {

    private static final Pattern WORD = Pattern.compile("['\u2019]s?(?=\\s|$)|(?:(?!['\u2019]s?(?:\\s|$))\\S)+");

    Phrase {
        words = List.copyOf(words);
        complements = List.copyOf(complements);
        where = List.copyOf(where);
        appositions = List.copyOf(appositions);
    }

    /** The phrase around a head token. */
    static Phrase of(Sentence sentence, int head, SentenceNames names) {
        return new PhraseCutter(sentence, names).cut(head);
    }

    /** A bare name, its last word the head. */
    static Phrase of(String name) {
        List<Token> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            String word = matcher.group();
            boolean possessive = word.matches("['\u2019]s?") && !words.isEmpty();
            String tag = possessive ? "POS" : Character.isUpperCase(word.codePointAt(0)) ? "NNP" : "NN";
            Span span = new Span(matcher.start(), matcher.end());
            words.add(new Token(words.size(), word, word, tag, "O", span));
        }
        int of = 0;
        while (of < words.size() && !words.get(of).text().equals("of")) {
            of++;
        }
        int tail = of > 0 && of < words.size() ? of : words.size();
        return new Phrase(words, tail - 1, tail, name, new Span(0, name.length()), List.of(), List.of(), List.of());
    }

    Token headWord() {
        return words.get(head);
    }

    /** The written words, for comparison with the tables. */
    List<String> texts() {
        return words.stream().map(Token::text).toList();
    }
}
