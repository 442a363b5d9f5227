package org.casus.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.casus.article.Article;
import org.casus.article.Dateline;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.support.Sample;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.Sentence;
import org.casus.text.TimeMention;
import org.casus.text.Token;
import org.casus.time.EventDate.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateResolverTest {

    private static Annotator annotator;
    private static DateResolver resolver;
    private static TimexNormalizer normalizer;

    @BeforeAll
    static void load() {
        annotator = Sample.annotator();
        resolver = DateResolver.create();
        normalizer = TimexNormalizer.create();
    }

    static Stream<CSVRecord> dates() throws IOException {
        return rows("dates.tsv");
    }

    static Stream<CSVRecord> timexes() throws IOException {
        return rows("timexes.tsv");
    }

    @ParameterizedTest
    @MethodSource("dates")
    void datesThePredicate(CSVRecord row) {
        String text = row.get("sentence");
        AnnotatedText annotated = annotator.annotate(article(published(row), null, text));
        EventDate date = date(annotated, row.get("predicate"));
        assertEquals(row.get("start"), Objects.toString(date.start(), ""), text + " " + date);
        assertEquals(row.get("end"), Objects.toString(date.end(), ""), text + " " + date);
        assertEquals(row.get("precision"), date.precision().name(), text + " " + date);
        assertTrue(date.basis().contains(row.get("basis")), date.basis());
        if (date.span() != null) {
            assertEquals(date.expression(), date.span().of(text));
        }
    }

    @Test
    void captionsTellInThePresentWhatThePictureShows() {
        String text = "Smoke rises over the port on Tuesday.";
        Zone caption = new Zone(Zone.Kind.CAPTION, new Span(0, text.length()));
        LocalDate published = LocalDate.parse("2023-09-20");
        Article article = new Article("test", "test", null, null, published, null, null, "en", text, List.of(caption));
        assertEquals(
                LocalDate.parse("2023-09-19"),
                date(annotator.annotate(article), "rises").start());
    }

    @ParameterizedTest
    @MethodSource("timexes")
    void normalizesTheMention(CSVRecord row) {
        String text = row.get("text");
        List<TimeMention> mentions = normalizer.normalize(annotator.annotate(article(published(row), null, text)));
        TimeMention found = mentions.stream()
                .filter(m -> m.text().equals(row.get("mention")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " gave " + mentions));
        assertEquals(row.get("type"), found.type(), text);
        assertEquals(row.get("value"), found.value(), text);
    }

    @Test
    void windowReachesBackToTheLastDatedHappening() {
        AnnotatedText text = annotator.annotate(article(
                LocalDate.of(2023, 9, 20), null, "Rebels took the port on Sunday.", "The union condemned the rebels."));
        EventDate date = date(text, "condemned");
        assertEquals(LocalDate.of(2023, 9, 17), date.start());
        assertEquals(LocalDate.of(2023, 9, 20), date.end());
        assertEquals(Precision.WINDOW, date.precision());
    }

    @Test
    void paragraphOfHistoryGivesNoWindow() {
        AnnotatedText text = annotator.annotate(article(
                LocalDate.of(2023, 9, 20),
                null,
                "Rebels seized the island in a long war. The army took it back in 1999.",
                "The union condemned the rebels."));
        assertEquals(Precision.UNKNOWN, date(text, "seized").precision());
        assertEquals(Precision.WINDOW, date(text, "condemned").precision());
    }

    @Test
    void todayCountsFromTheDayOfFiling() {
        Dateline dateline = new Dateline(new Span(0, 0), "Goma", null, LocalDate.of(2023, 9, 19));
        AnnotatedText text =
                annotator.annotate(article(LocalDate.of(2023, 9, 20), dateline, "Rebels took the port today."));
        EventDate date = date(text, "took");
        assertEquals(LocalDate.of(2023, 9, 19), date.start());
        assertTrue(date.basis().contains("filing"), date.basis());
    }

    private static EventDate date(AnnotatedText text, String predicate) {
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.text().equals(predicate)) {
                    return resolver.forArticle(text).dateOf(sentence, token.index());
                }
            }
        }
        throw new AssertionError("no token " + predicate);
    }

    private static Article article(@Nullable LocalDate published, @Nullable Dateline dateline, String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Zone> zones = new ArrayList<>();
        for (String paragraph : paragraphs) {
            zones.add(new Zone(Zone.Kind.BODY, new Span(text.length(), text.length() + paragraph.length())));
            text.append(paragraph).append("\n\n");
        }
        return new Article("test", "test", null, null, published, null, dateline, "en", text.toString(), zones);
    }

    private static @Nullable LocalDate published(CSVRecord row) {
        return row.get("published").isEmpty() ? null : LocalDate.parse(row.get("published"));
    }

    private static Stream<CSVRecord> rows(String name) throws IOException {
        CSVFormat format = CSVFormat.TDF
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setQuote(null)
                .setIgnoreSurroundingSpaces(false)
                .get();
        try (InputStream in = DateResolverTest.class.getResourceAsStream("/time/" + name);
                Reader reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords().stream();
        }
    }
}
