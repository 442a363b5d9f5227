package org.casus.casualty;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.article.Zone;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;

/**
 * Lines between an article's paragraphs that are headlines of other articles ("Jail guard arrested for brawl at bar"): a
 * paragraph of a few words without a closing mark, behind paragraphs of whole sentences, that has not two words of the
 * article's own headline.
 */
final class Teasers {

    private static final String HEADING =
            "(?i)(more|other|top|popular|trending|recommended|related|latest)\\b.{0,20}\\b(stories|articles|headlines|news)\\b.*";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 16;
    private static final int LEAD = 2;
    private static final int SHARED = 2;
    private static final int WORD = 4;

    private Teasers() {}

    /** The sentences of an article that are such lines. */
    static Set<Sentence> of(AnnotatedText text) {
        Set<Sentence> teasers = new HashSet<>();
        Set<Integer> told = new HashSet<>();
        Set<Integer> several = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        Set<String> title = new HashSet<>();
        for (Sentence sentence : text.sentences()) {
            if (sentence.zone() == Zone.Kind.HEADLINE) {
                title.addAll(words(sentence));
            }
            if (!seen.add(sentence.paragraph())) {
                several.add(sentence.paragraph());
            }
        }
        boolean others = false;
        for (Sentence sentence : text.sentences()) {
            others |= told.size() >= LEAD && isHeading(sentence);
            boolean line = sentence.zone() == Zone.Kind.BODY
                    && told.size() >= LEAD
                    && !several.contains(sentence.paragraph())
                    && isOpen(sentence)
                    && words(sentence).stream().filter(title::contains).count() < SHARED;
            if (line || others) {
                teasers.add(sentence);
            } else if (sentence.zone() == Zone.Kind.BODY) {
                told.add(sentence.paragraph());
            }
        }
        return teasers;
    }

    private static Set<String> words(Sentence sentence) {
        return sentence.tokens().stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= WORD)
                .collect(Collectors.toSet());
    }

    /** "More stories you may like on our site": what follows is other articles'. */
    private static boolean isHeading(Sentence sentence) {
        return sentence.zone() == Zone.Kind.BODY
                && sentence.size() <= LONGEST
                && sentence.text().matches(HEADING)
                && !sentence.text().matches(".*[.!?]");
    }

    private static boolean isOpen(Sentence sentence) {
        int size = sentence.size();
        return size >= SHORTEST
                && size <= LONGEST
                && !sentence.token(size - 1).text().matches("\\p{P}+");
    }
}
