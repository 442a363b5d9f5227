package org.casus.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.casualty.Figure;
import org.casus.casualty.Loss;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.time.EventDate;
import org.casus.time.EventDate.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which losses without an event of their own belong to an attack that the article tells of. */
class ReportReaderTest {

    private static final Span SPAN = new Span(0, 1);
    private static final LocalDate ATTACK = LocalDate.of(2024, 4, 9);

    private final ReportReader reader = new ReportReader(WordingReader.fromResources());

    private static EventDate date(LocalDate start, LocalDate end, Precision precision) {
        return new EventDate("then", SPAN, start, end, precision, "test");
    }

    private static CodedRecord record(@Nullable String type, int killed, EventDate date) {
        return record(type, killed, false, date);
    }

    private static CodedRecord record(@Nullable String type, int killed, boolean part, EventDate date) {
        String name = Objects.requireNonNullElse(type, "losses") + killed;
        return new CodedRecord(
                Kind.CASUALTY,
                name,
                "a",
                type,
                null,
                null,
                List.of(),
                Factuality.ACTUAL,
                List.of(),
                List.of(),
                null,
                date,
                List.of(),
                List.of(new Figure(Loss.KILLED, killed, killed, killed, "people", part, "people", SPAN)),
                SPAN,
                SPAN,
                null,
                null,
                "rule",
                1,
                name,
                null);
    }

    private List<Report> reports(EventDate ofLosses) {
        return reports(record(null, 11, ofLosses));
    }

    private List<Report> reports(CodedRecord losses) {
        List<CodedRecord> records = List.of(losses, record("ASSAULT", 13, date(ATTACK, ATTACK, Precision.DAY)));
        return reader.read(
                new Coding(Article.ofText("a", "x"), records, List.of(), List.of(), new Provenance("test", Map.of())));
    }

    /** "Eleven killed in attack on bus", published on the second day after the attack. */
    @Test
    void aHeadlinesLossesAreThoseOfTheAttack() {
        List<Report> reports = reports(date(ATTACK.plusDays(1), ATTACK.plusDays(2), Precision.WINDOW));
        assertEquals(1, reports.size());
        assertEquals("ASSAULT", reports.get(0).type());
        assertEquals(2, reports.get(0).losses().size());
    }

    @Test
    void lossesOfAnotherDayThatIsToldAreOthers() {
        LocalDate other = ATTACK.plusDays(1);
        assertEquals(2, reports(date(other, other, Precision.DAY)).size());
    }

    /** "Two of the wounded died on Sunday." */
    @Test
    void aPartOfLossesIsNoHappening() {
        LocalDate later = ATTACK.plusDays(30);
        List<Report> reports = reports(record(null, 2, true, date(later, later, Precision.DAY)));
        assertEquals(List.of("ASSAULT"), reports.stream().map(Report::type).toList());
    }
}
