package org.casus.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.time.EventDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedMatchTest {

    /** The first letter is two UTF-16 units, so offsets of gold and record differ by one. */
    private static final String TEXT = "\uD835\uDC00 Chad urged Niger to halt the raid. Niger could strike back.";

    private static final String GOLD = """
            {"id":"a","start":2,"end":18,"kind":"event","emit":true,"incident":"I1","event_type":"REQUEST","mode":null,\
            "source":[{"text":"Chad","country":"TCD","sector":"GOV"}],\
            "target":[{"text":"Niger","country":"NER","sector":"GOV","alt":"MIL acceptable"}],\
            "place":null,"date":{"start":"2024-05-06","end":"2024-05-07"},"attribution":"narration","figures":null}
            {"id":"b","start":37,"end":60,"kind":"hypothetical","emit":false,"incident":null,"event_type":"ASSAULT"}
            """;

    private final Path folder;

    SeedMatchTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void findsTheIncidentAndItsWrongFields() throws IOException {
        SeedMatch match = match(coded("REQUEST", 3, 19, "TCD", "NER", "MIL"));
        SeedMatch.Pair best = Objects.requireNonNull(match.best(rows()));
        assertEquals(List.of(), best.wrong());
        match = match(coded("REQUEST", 3, 19, "TCD", "NGA", "GOV"));
        best = Objects.requireNonNull(match.best(rows()));
        assertEquals(List.of("recipient country [NGA]"), best.wrong());
    }

    @Test
    void anotherTypeIsAMiss() throws IOException {
        SeedMatch match = match(coded("ACCUSE", 3, 19, "TCD", "NER", "GOV"));
        assertNull(match.best(rows()));
        assertEquals(1, match.strays().size());
    }

    @Test
    void aRecordOnATrapIsAFalsePositive() throws IOException {
        SeedMatch match =
                match(coded("REQUEST", 3, 19, "TCD", "NER", "GOV"), coded("ASSAULT", 44, 60, "NER", "TCD", "GOV"));
        assertNotNull(match.best(rows()));
        assertEquals(1, match.falsePositives().size());
        assertEquals(List.of(), match.strays());
    }

    private List<SeedGold.Row> rows() throws IOException {
        Map<String, List<SeedGold.Row>> incidents = gold().incidents();
        return Objects.requireNonNull(incidents.get("I1"));
    }

    private SeedGold gold() throws IOException {
        return SeedGold.read(Files.writeString(folder.resolve("gold.jsonl"), GOLD));
    }

    private SeedMatch match(CodedRecord... records) throws IOException {
        Article article = new Article("t", "t", null, null, null, null, null, "en", TEXT, List.of());
        Coding coding = new Coding(article, List.of(records), List.of(), List.of(), new Provenance("test", Map.of()));
        return new SeedMatch(gold(), coding);
    }

    private static CodedRecord coded(
            String type, int start, int end, String actor, String recipient, String recipientSector) {
        Span span = new Span(start, end);
        EventDate date = new EventDate(
                null, null, LocalDate.of(2024, 5, 6), LocalDate.of(2024, 5, 7), EventDate.Precision.WINDOW, "test");
        List<Actor> actors = List.of(new Actor("x", span, actor, List.of("GOV"), null, "test"));
        List<Actor> recipients = List.of(new Actor("y", span, recipient, List.of(recipientSector), null, "test"));
        return new CodedRecord(
                Kind.EVENT,
                type + start,
                "t",
                type,
                null,
                null,
                List.of(),
                Factuality.ACTUAL,
                actors,
                recipients,
                null,
                date,
                List.of(),
                List.of(),
                span,
                span,
                null,
                null,
                "test",
                1,
                "",
                null);
    }
}
