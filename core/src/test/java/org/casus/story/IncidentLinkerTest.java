package org.casus.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.casualty.Figure;
import org.casus.casualty.Loss;
import org.casus.casualty.MainIncident;
import org.casus.casualty.Toll;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.time.EventDate;
import org.casus.time.EventDate.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which records of one article are of one happening. */
class IncidentLinkerTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 5);
    private static final EventDate ON_THE_DAY = date(DAY, DAY, Precision.DAY);
    private static final EventDate UNDATED = date(DAY.plusDays(1), DAY.plusDays(2), Precision.WINDOW);
    private static final String TEXT =
            "A woman was stabbed to death. Officers found her dead. Lin was killed by a neighbour. A second man was hurt.";

    private final IncidentLinker linker = new IncidentLinker();

    private static EventDate date(LocalDate start, LocalDate end, Precision precision) {
        return new EventDate("then", new Span(0, 1), start, end, precision, "test");
    }

    private static MainIncident toll(int killed) {
        return new MainIncident(new Toll(killed, null), ON_THE_DAY, null);
    }

    private static CodedRecord killed(@Nullable String type, String words, String of, EventDate date) {
        return record(type, Kind.CASUALTY, words, words, List.of(figure(Loss.KILLED, of)), List.of(), date);
    }

    private static Figure figure(Loss loss, String of) {
        return new Figure(loss, 1, 1, 1, of, false, of, new Span(0, 1));
    }

    private static CodedRecord record(
            @Nullable String type,
            Kind kind,
            String sentence,
            String words,
            List<Figure> figures,
            List<Actor> recipients,
            EventDate date) {
        return new CodedRecord(
                kind,
                kind + words,
                "a",
                type,
                null,
                null,
                List.of(),
                Factuality.ACTUAL,
                List.of(),
                recipients,
                null,
                date,
                List.of(),
                figures,
                span(sentence),
                span(words),
                null,
                null,
                "rule",
                1,
                "",
                null);
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private long incidents(MainIncident chief, CodedRecord... records) {
        return incidents(Article.ofText("a", TEXT), chief, records);
    }

    private long incidents(Article article, MainIncident chief, CodedRecord... records) {
        return linker.link(List.of(records), article, chief).stream()
                .map(CodedRecord::incident)
                .distinct()
                .count();
    }

    private static CodedRecord[] deaths() {
        return new CodedRecord[] {
            killed("ASSAULT", "A woman was stabbed to death.", "women", ON_THE_DAY),
            killed(null, "Officers found her dead.", "people", UNDATED),
            killed("ASSAULT", "Lin was killed by a neighbour.", "people", UNDATED)
        };
    }

    @Test
    void theOnlyDeathIsOneHoweverOftenItIsTold() {
        assertEquals(1, incidents(toll(1), deaths()));
    }

    @Test
    void ofSeveralDeadEachMayBeAnother() {
        assertEquals(3, incidents(toll(2), deaths()));
    }

    @Test
    void aManIsNotTheWomanWhoDied() {
        CodedRecord man = killed("ASSAULT", "Lin was killed by a neighbour.", "men", UNDATED);
        assertEquals(2, incidents(toll(1), deaths()[0], man));
    }

    @Test
    void aDeathOfAnEarlierDayIsAnother() {
        EventDate before = date(DAY.minusDays(30), DAY.minusDays(30), Precision.DAY);
        CodedRecord early = killed("ASSAULT", "Lin was killed by a neighbour.", "people", before);
        assertEquals(2, incidents(toll(1), deaths()[0], early));
    }

    /** "A woman was stabbed to death." above "Lin was killed by a neighbour" on a day that is told. */
    @Test
    void aHeadlineTellsNoDay() {
        CodedRecord head = killed("ASSAULT", "A woman was stabbed to death.", "people", UNDATED);
        CodedRecord body = killed("ASSAULT", "Lin was killed by a neighbour.", "people", ON_THE_DAY);
        Zone zone = new Zone(Zone.Kind.HEADLINE, head.sentence());
        Article titled = new Article("a", "test", null, null, null, null, null, "en", TEXT, List.of(zone));
        assertEquals(1, incidents(titled, toll(2), head, body));
        assertEquals(2, incidents(toll(2), head, body));
    }

    /** The claim's words begin within "a second man", which is another victim and no other happening. */
    @Test
    void aSecondManIsNoSecondHappening() {
        String sentence = "A second man was hurt.";
        Actor man = new Actor("second man", span("second man"), null, List.of(), null, "test");
        CodedRecord claim =
                record("ASSAULT", Kind.CLAIM, sentence, "man was hurt", List.of(), List.of(man), ON_THE_DAY);
        assertEquals(1, incidents(toll(1), deaths()[0], claim));
    }
}
