package org.casus.event;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.CasusException;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Pages of sport, markets and weather borrow the words of conflict ("City bombarded the goal", "shares tumbled after the
 * attack"). There, material events are turned down with the genre as the reason. Immutable.
 */
final class Genre {

    private static final String FILE = "/genres/cues.yaml";

    /** Different cues that make a page one of the genre; a single report of violence at a match has fewer. */
    private static final int PAGE_CUES = 8;

    /** One different cue in so many words at the least, so that long pages are not caught by chance. */
    private static final int WORDS_PER_CUE = 45;

    private final Map<String, List<String>> cues;

    private Genre(Map<String, List<String>> cues) {
        this.cues = cues;
    }

    static Genre fromResources() {
        try (InputStream in = Genre.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new CasusException("missing " + FILE);
            }
            TypeReference<LinkedHashMap<String, List<String>>> form = new TypeReference<>() {};
            return new Genre(new ObjectMapper(new YAMLFactory()).readValue(in, form));
        } catch (IOException e) {
            throw new CasusException(FILE + ": " + e.getMessage(), e);
        }
    }

    /** The genre of a page, null for news like any other. */
    @Nullable
    String of(AnnotatedText text) {
        int words = text.sentences().stream().mapToInt(Sentence::size).sum();
        for (Map.Entry<String, List<String>> genre : cues.entrySet()) {
            Set<String> found = new HashSet<>();
            for (Sentence sentence : text.sentences()) {
                found.addAll(found(sentence, genre.getValue()));
            }
            if (found.size() >= PAGE_CUES && found.size() * WORDS_PER_CUE >= words) {
                return genre.getKey();
            }
        }
        return null;
    }

    private static Set<String> found(Sentence sentence, List<String> cues) {
        Set<String> found = new HashSet<>();
        Set<String> lemmas = new HashSet<>();
        for (Token token : sentence.tokens()) {
            lemmas.add(token.lemma().toLowerCase(Locale.ROOT));
        }
        String lower = sentence.text().toLowerCase(Locale.ROOT);
        for (String cue : cues) {
            if (cue.indexOf(' ') < 0 && cue.indexOf('-') < 0 ? lemmas.contains(cue) : lower.contains(cue)) {
                found.add(cue);
            }
        }
        return found;
    }
}
