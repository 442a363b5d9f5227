package org.casus.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.support.Sample;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences beside the places to find in them and the place of one predicate: the tables under resources/place. */
class PlaceResolverTest {

    private static final Annotator ANNOTATOR = Sample.annotator();
    private static final PlaceResolver RESOLVER = PlaceResolver.fromResources();

    static Stream<List<String>> mentions() throws IOException {
        return rows("/place/mentions.tsv");
    }

    static Stream<List<String>> eventPlaces() throws IOException {
        return rows("/place/event-places.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mentions")
    void findsAndResolves(List<String> row) {
        List<Place> found = RESOLVER.forArticle(annotate(row.get(1))).mentions();
        List<String> expected =
                row.get(2).equals("-") ? List.of() : Arrays.asList(row.get(2).split("; "));
        assertEquals(expected.size(), found.size(), found::toString);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), describe(found.get(i), expected.get(i)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eventPlaces")
    void findsThePlaceOfAnEvent(List<String> row) {
        String text = row.get(1);
        AnnotatedText annotated = annotate(text);
        Sentence sentence = annotated.sentences().get(0);
        int predicate = sentence.tokenAt(span(text, row.get(2)));
        List<Span> actors = row.get(3).isEmpty()
                ? List.of()
                : Arrays.stream(row.get(3).split("\\|")).map(a -> span(text, a)).toList();
        String place = RESOLVER.forArticle(annotated)
                .placeOf(sentence, predicate, actors)
                .map(Place::text)
                .orElse("-");
        assertEquals(row.get(4), place);
    }

    @Test
    void tellsWhoClaimsAContestedPlace() {
        Place place = RESOLVER.forArticle(annotate("Two men were shot in Stepanakert."))
                .mentions()
                .get(0);
        assertEquals("AZE", place.country());
        assertNotNull(place.contested());
    }

    static Stream<List<String>> contested() throws IOException {
        return rows("/place/contested.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contested")
    void tellsWhoClaimsAndWhoHolds(List<String> row) {
        Place place = RESOLVER.forArticle(annotate(row.get(0))).mentions().get(0);
        assertEquals(row.get(1), place.country());
        String status = String.valueOf(place.contested());
        assertTrue(status.contains(row.get(2)) && status.contains(row.get(3)), status);
    }

    @Test
    void tellsWhyANameStaysUnresolved() {
        ArticlePlaces places =
                RESOLVER.forArticle(annotate("Gunmen left Timbuktu, Chile. The army shelled the village of Qarnazeh."));
        assertEquals(
                List.of("Timbuktu", "Qarnazeh"), List.copyOf(places.unresolved().keySet()));
        assertTrue(String.valueOf(places.unresolved().get("Timbuktu")).contains("said to lie in Chile"));
        assertEquals("not in the tables", places.unresolved().get("Qarnazeh"));
    }

    @Test
    void countsAdjectivesAsAssociations() {
        ArticlePlaces places = RESOLVER.forArticle(annotate("Iraqi soldiers returned home."));
        assertEquals(
                List.of("IRQ"),
                places.associations().stream().map(Place::country).toList());
    }

    @Test
    void isDeterministic() {
        AnnotatedText text = annotate("Troops left Athens for Sparta, and Georgia closed its border near Gori.");
        assertEquals(
                RESOLVER.forArticle(text).mentions(),
                PlaceResolver.fromResources().forArticle(text).mentions());
    }

    private static String describe(Place place, String like) {
        StringBuilder out = new StringBuilder(place.text()).append('=');
        out.append(place.country() == null ? "?" : place.country());
        if (like.contains("/")) {
            out.append('/').append(place.admin1());
        }
        if (like.contains(" ") && like.lastIndexOf(' ') > like.indexOf('=')) {
            out.append(' ').append(place.precision());
        }
        return out.toString();
    }

    private static AnnotatedText annotate(String text) {
        List<Zone> zones = List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length())));
        return ANNOTATOR.annotate(new Article("t", "t", null, null, null, null, null, "en", text, zones));
    }

    private static Span span(String text, String part) {
        int start = text.indexOf(part);
        return new Span(start, start + part.length());
    }

    private static Stream<List<String>> rows(String resource) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(PlaceResolverTest.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().skip(1).collect(Collectors.toList())) {
                rows.add(Arrays.asList(line.split("\t", -1)));
            }
        }
        return rows.stream();
    }
}
