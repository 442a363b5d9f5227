package org.casus.casualty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.support.Sample;
import org.casus.table.WordTable;
import org.casus.text.AnnotatedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CasualtyReaderTest {

    private final CasualtyReader reader = CasualtyReader.fromResources();

    @TestFactory
    Stream<DynamicTest> readsFigures() {
        return WordTable.load("/casualties/figures.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("text"), () -> {
                    String found = reader.read(Sample.body(row.get("text"))).stream()
                            .flatMap(casualties -> casualties.figures().stream())
                            .map(CasualtyReaderTest::describe)
                            .collect(Collectors.joining("; "));
                    assertEquals(row.get("figures"), found);
                }));
    }

    @TestFactory
    Stream<DynamicTest> sumsTheTollOfTheMainHappening() {
        return WordTable.load("/casualties/tolls.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("text"), () -> {
                    Toll toll = reader.toll(Sample.article(row.get("text")));
                    assertEquals(row.get("toll"), number(toll.killed()) + "/" + number(toll.injured()));
                }));
    }

    @Test
    void spansAreTight() {
        String text = "Eleven people had been killed, including two nurses, and more than 40 injured.";
        AnnotatedText annotated = Sample.body(text);
        List<Figure> figures = reader.read(annotated).get(0).figures();
        assertEquals(
                List.of("Eleven people had been killed", "more than 40 injured", "including two nurses"),
                figures.stream().map(Figure::text).toList());
        assertTrue(figures.stream().allMatch(f -> f.span().of(text).equals(f.text())));
    }

    private static String describe(Figure figure) {
        return figure.loss().name().toLowerCase(Locale.ROOT) + " " + number(figure.low()) + "/" + number(figure.best())
                + "/" + number(figure.high()) + " " + figure.of() + (figure.part() ? " part" : " total");
    }

    private static String number(@Nullable Integer value) {
        return value == null ? "-" : value.toString();
    }

    @Test
    void picturesAreOfOtherHappenings() {
        String headline = "Four shot in Lakeside";
        String caption = "Two people were killed in Dara last year.";
        String body = "Four people were shot in Lakeside on Sunday.";
        String text = String.join("\n", headline, caption, body);
        int second = headline.length() + 1;
        int third = second + caption.length() + 1;
        List<Zone> zones = List.of(
                new Zone(Zone.Kind.HEADLINE, new Span(0, headline.length())),
                new Zone(Zone.Kind.CAPTION, new Span(second, second + caption.length())),
                new Zone(Zone.Kind.BODY, new Span(third, text.length())));
        Article article = new Article("a", "a", null, null, null, null, null, "en", text, zones);
        assertEquals(new Toll(null, 4), reader.toll(Sample.annotator().annotate(article)));
    }

    @Test
    void asksForNoTreeWhereNoWordOfLossStands() {
        assertEquals(
                List.of(),
                reader.read(
                        Sample.withoutTrees(Sample.body("Twelve miners, a doctor and Ana Ruiz sang. They laughed."))));
    }
}
