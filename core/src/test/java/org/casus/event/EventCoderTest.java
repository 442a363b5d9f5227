package org.casus.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.Casus;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.support.Sample;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Sentences with everything that must be coded from each, and nothing else: kind, type, countries of actors and recipients
 * (the sector where there is no country).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventCoderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 14);

    private final Casus casus = Casus.builder().annotator(Sample.annotator()).build();

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/events/sentences.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void codesWhatTheSentenceSaysAndNoMore(String expected, String sentence) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, sentence.length()));
        Article article = new Article("a", "test", null, null, PUBLISHED, null, null, "en", sentence, List.of(body));
        List<CodedRecord> records = casus.code(article).records();
        Set<String> found = records.stream()
                .filter(r -> r.kind() != Kind.REJECTED)
                .map(EventCoderTest::summary)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = expected.equals("-") ? new TreeSet<>() : new TreeSet<>(Set.of(expected.split("; ")));
        assertEquals(wanted, found, () -> explain(records));
    }

    /** As above, by grammatical construction: who does it to whom. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/events/roles.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void findsWhoDoesItToWhom(String construction, String expected, String sentence) {
        codesWhatTheSentenceSaysAndNoMore(expected, sentence);
    }

    private static String summary(CodedRecord record) {
        String kind = record.kind().name().toLowerCase(Locale.ROOT);
        return record.kind() == Kind.CASUALTY
                ? kind
                : kind + " " + record.type() + " " + codes(record.actors()) + " > " + codes(record.recipients());
    }

    private static String codes(List<Actor> actors) {
        return actors.isEmpty()
                ? "-"
                : actors.stream()
                        .map(a -> a.country() != null ? a.country() : String.join(";", a.sectors()))
                        .distinct()
                        .collect(Collectors.joining("+"));
    }

    private static String explain(List<CodedRecord> records) {
        return records.stream()
                .map(r -> r.kind() + " " + r.type() + " by " + r.rule() + " " + codes(r.actors()) + " > "
                        + codes(r.recipients()) + (r.reason() == null ? "" : ": " + r.reason()))
                .collect(Collectors.joining("\n", "records:\n", "\n"));
    }
}
