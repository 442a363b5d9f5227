package org.casus.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.Casus;
import org.casus.Coding;
import org.casus.article.Extraction;
import org.casus.article.Extractor;
import org.casus.casualty.Loss;
import org.casus.source.RawPage;
import org.casus.support.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Eight made-up articles: three prints of an agency's story of a market bombing, two independent reports of it, one with
 * a later toll, and an attack in another town on the same day. The eighth tells of another attack in the same town a day later.
 */
class IncidentCollectionTest {

    private static final Set<String> BOMBING =
            Set.of("courier-1", "gazette-7", "herald-3", "tribune-12", "observer-5", "courier-9");

    private static final List<Coding> CODINGS = new ArrayList<>();

    @BeforeAll
    static void code() throws IOException {
        Casus casus = Casus.builder().annotator(Sample.annotator()).build();
        Extractor extractor = new Extractor();
        try (InputStream in = IncidentCollectionTest.class.getResourceAsStream("/story/maiduguri.jsonl")) {
            String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            lines.lines().map(IncidentCollectionTest::page).forEach(page -> {
                Extraction extraction = extractor.extract(page, null);
                assertTrue(extraction instanceof Extraction.Extracted, extraction.toString());
                CODINGS.add(casus.code(((Extraction.Extracted) extraction).article()));
            });
        }
    }

    private static RawPage page(String line) {
        try {
            JsonNode node = new ObjectMapper().readTree(line);
            String id = node.path("id").asText();
            return new RawPage(
                    id,
                    id,
                    RawPage.Form.TEXT,
                    node.path("text").asText(),
                    node.path("title").asText(),
                    node.path("url").asText(),
                    LocalDate.parse(node.path("date").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IncidentCollection collection(List<Coding> codings, Decisions decisions) {
        IncidentCollection collection = IncidentCollection.inMemory(decisions);
        codings.forEach(collection::add);
        return collection;
    }

    private static Incident bombing(IncidentCollection collection) {
        return collection.incidents().stream()
                .filter(incident -> incident.reports().stream()
                        .anyMatch(report -> report.article().equals("courier-1") && report.main()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> articles(Incident incident) {
        return incident.reports().stream().map(Report::article).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theReportsOfOneBombingJoinAndOthersStayAway() {
        Incident incident = bombing(collection(CODINGS, Decisions.none()));
        assertEquals(new TreeSet<>(BOMBING), articles(incident));
        assertEquals("ASSAULT", incident.type());
        assertEquals(LocalDate.of(2024, 5, 14), incident.date().start());
        assertEquals(LocalDate.of(2024, 5, 14), incident.firstReport());
        assertEquals(LocalDate.of(2024, 5, 16), incident.lastReport());
        assertEquals("Maiduguri", Objects.requireNonNull(incident.place()).name());
    }

    @Test
    void sixReportsHaveFourOrigins() {
        assertEquals(4, bombing(collection(CODINGS, Decisions.none())).origins().size());
    }

    @Test
    void theTollIsThatOfTheLastReport() {
        Incident incident = bombing(collection(CODINGS, Decisions.none()));
        TollRange killed = incident.toll().stream()
                .filter(range -> range.loss() == Loss.KILLED)
                .findFirst()
                .orElseThrow();
        assertEquals(19, killed.best());
        assertTrue(incident.tollHistory().stream()
                .anyMatch(entry -> Objects.equals(entry.count().best(), 12)));
        assertTrue(incident.revisions().stream()
                .anyMatch(revision -> revision.article().equals("courier-9")
                        && revision.field().equals("killed")));
    }

    @Test
    void aDecisionHoldsWhenTheArticlesAreCodedAgainUnderOtherNames() {
        Incident incident = bombing(collection(CODINGS, Decisions.none()));
        String first = key(incident, "courier-1");
        String apart = key(incident, "tribune-12");
        Decisions decisions = new Decisions(List.of(new Decision(Decision.Kind.APART, first, apart, "two bombs")));
        List<Coding> again = new ArrayList<>(CODINGS);
        Collections.shuffle(again, new Random(1));
        for (List<Coding> order : List.of(CODINGS, again)) {
            IncidentCollection collection = collection(order, decisions);
            assertEquals(List.of(), collection.unknown(decisions));
            boolean split = collection.incidents().stream()
                    .anyMatch(each -> each.reports().stream()
                                    .anyMatch(r -> r.key().equals(first))
                            && each.reports().stream().noneMatch(r -> r.key().equals(apart)));
            assertTrue(split);
        }
    }

    @Test
    void anArticleReadAgainChangesNothing() {
        IncidentCollection collection = collection(CODINGS, Decisions.none());
        List<Incident> before = collection.incidents();
        CODINGS.forEach(collection::add);
        assertEquals(before, collection.incidents());
        assertFalse(before.isEmpty());
    }

    private static String key(Incident incident, String article) {
        return incident.reports().stream()
                .filter(report -> report.article().equals(article))
                .map(Report::key)
                .findFirst()
                .orElseThrow();
    }
}
