package org.casus.story;

import static org.casus.story.Reports.MAIDUGURI;
import static org.casus.story.Reports.MARKET;
import static org.casus.story.Reports.killed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.casualty.Loss;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentAssemblerTest {

    /** Articles a and a2 are prints of one text. */
    private static final IncidentAssembler ASSEMBLER = new IncidentAssembler(article -> List.of(Objects.requireNonNull(
            Map.of("a", "o1", "a2", "o1", "b", "o2", "c", "o3").get(article))));

    private static final Report POLICE = report("a", "2024-05-14", killed(14, "police"));
    private static final Report REPRINT = report("a2", "2024-05-14", killed(14, "police"));
    private static final Report RESIDENTS = report("b", "2024-05-14", killed(12, "residents"));
    private static final Report LATER = report("c", "2024-05-16", killed(19, "police"));

    private static Report report(String article, @Nullable String published, LossCount... losses) {
        return Reports.of(article, published, "2024-05-14", MAIDUGURI, MARKET, losses);
    }

    private static Incident incident(Report... reports) {
        return ASSEMBLER.incident(List.of(reports));
    }

    @Test
    void reprintsCountOnce() {
        Incident incident = incident(POLICE, REPRINT, RESIDENTS);
        assertEquals(List.of("o1", "o2"), incident.origins());
        assertEquals(3, incident.reports().size());
    }

    @Test
    void aTollIsTheLatestOfEachSourceAndNoSum() {
        assertEquals(
                List.of(new TollRange(Loss.KILLED, 12, 14, 14)),
                incident(POLICE, REPRINT, RESIDENTS).toll());
        assertEquals(
                List.of(new TollRange(Loss.KILLED, 12, 19, 19)),
                incident(POLICE, REPRINT, RESIDENTS, LATER).toll());
    }

    @Test
    void anArticleWithoutADayHasATollToo() {
        assertEquals(
                List.of(new TollRange(Loss.KILLED, 14, 14, 14)),
                incident(report("a", null, killed(14, "police"))).toll());
    }

    @Test
    void theHistoryTellsWhatWasSuperseded() {
        List<TollEntry> history = incident(POLICE, RESIDENTS, LATER).tollHistory();
        assertEquals(
                List.of(14, 12, 19),
                history.stream().map(each -> each.count().best()).toList());
        assertEquals(
                List.of(false, true, true),
                history.stream().map(TollEntry::latest).toList());
    }

    @Test
    void whatASourceSaysOfOneSideDoesNotReviseWhatItSaysOfTheOther() {
        Report first = report("a", "2024-04-09", of("soldiers", 4), of("fighters", 25));
        Report next = report("b", "2024-04-10", of("soldiers", 9), of("people", 4));
        List<TollEntry> history = incident(first, next).tollHistory();
        assertEquals(
                List.of(false, true, true, false),
                history.stream().map(TollEntry::latest).toList());
    }

    private static LossCount of(String side, int number) {
        return new LossCount(Loss.KILLED, side, number, number, number, "the army", "army");
    }

    @Test
    void aLaterReportRaisesARevision() {
        List<Revision> revisions = incident(POLICE, LATER).revisions();
        assertEquals(1, revisions.size());
        assertEquals("killed", revisions.get(0).field());
        assertEquals("14", revisions.get(0).before());
        assertEquals("19", revisions.get(0).after());
    }

    @Test
    void sidesAreAgreedOrDisputed() {
        Incident incident = incident(POLICE, REPRINT, RESIDENTS);
        assertTrue(field(incident, "place").agreed());
        assertEquals(
                List.of("o1", "o2"), field(incident, "place").values().get(0).origins());
        assertFalse(field(incident, "killed").agreed());
    }

    @Test
    void theIdIsThatOfTheFirstToArrive() {
        assertEquals(incident(POLICE).id(), incident(POLICE, RESIDENTS).id());
    }

    private static IncidentField field(Incident incident, String name) {
        return incident.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
