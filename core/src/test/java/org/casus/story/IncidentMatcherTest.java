package org.casus.story;

import static org.casus.story.Reports.KANO;
import static org.casus.story.Reports.MAIDUGURI;
import static org.casus.story.Reports.MARKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.casus.log.FileLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentMatcherTest {

    private static final Report FIRST = Reports.of("a", "2024-05-14", "2024-05-14", MAIDUGURI, MARKET);
    private static final Report SECOND = Reports.of(
            "b",
            "2024-05-15",
            "2024-05-14",
            MAIDUGURI,
            "An explosion tore through a vegetable market in Maiduguri, killing onion sellers.");
    private static final Report ELSEWHERE = Reports.of(
            "c",
            "2024-05-14",
            "2024-05-14",
            KANO,
            "Gunmen on motorcycles shot passengers of a night bus at a station.");
    private static final Report NEXT_DAY = Reports.of(
            "d",
            "2024-05-15",
            "2024-05-15",
            MAIDUGURI,
            "A mortar shell hit the house of a schoolteacher in a suburb at dusk, a neighbourhood leader said.");

    private static int[] places(IncidentMatcher matcher, Report... reports) {
        return List.of(reports).stream().mapToInt(matcher::add).toArray();
    }

    @Test
    void reportsOfOneHappeningJoin() {
        int[] incidents = places(IncidentMatcher.inMemory(Decisions.none()), FIRST, SECOND);
        assertEquals(incidents[0], incidents[1]);
    }

    @Test
    void anotherTownAndAnotherDayAreOtherIncidents() {
        int[] incidents = places(IncidentMatcher.inMemory(Decisions.none()), FIRST, ELSEWHERE, NEXT_DAY);
        assertNotEquals(incidents[0], incidents[1]);
        assertNotEquals(incidents[0], incidents[2]);
    }

    @Test
    void aLateReportFindsTheOldIncidentByItsDay() {
        Report late = Reports.of("late", "2024-06-20", "2024-05-14", MAIDUGURI, MARKET);
        int[] incidents = places(IncidentMatcher.inMemory(Decisions.none()), FIRST, ELSEWHERE, NEXT_DAY, late);
        assertEquals(incidents[0], incidents[3]);
    }

    @Test
    void onePersonsSplitHoldsForLaterReportsToo() {
        Decisions apart =
                new Decisions(List.of(new Decision(Decision.Kind.APART, FIRST.key(), SECOND.key(), "two markets")));
        int[] incidents = places(IncidentMatcher.inMemory(apart), FIRST, SECOND);
        assertNotEquals(incidents[0], incidents[1]);
    }

    @Test
    void onePersonsMergerHoldsInAnyOrder() {
        Decisions together =
                new Decisions(List.of(new Decision(Decision.Kind.TOGETHER, ELSEWHERE.key(), FIRST.key(), "")));
        for (List<Report> order : List.of(List.of(FIRST, ELSEWHERE), List.of(ELSEWHERE, FIRST))) {
            IncidentMatcher matcher = IncidentMatcher.inMemory(together);
            order.forEach(matcher::add);
            assertEquals(1, matcher.incidents().size());
        }
    }

    @Test
    void twoHappeningsOfOneArticleStayTwo() {
        IncidentMatcher matcher = IncidentMatcher.inMemory(Decisions.none());
        assertNotEquals(matcher.add(FIRST), matcher.add(FIRST));
    }

    @Test
    void incidentsOutliveTheProgram(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("reports.log");
        try (FileLog<Report> log = FileLog.open(file, new ReportCodec())) {
            new IncidentMatcher(log, Decisions.none()).add(FIRST);
        }
        try (FileLog<Report> log = FileLog.open(file, new ReportCodec())) {
            assertEquals(FIRST, log.get(0));
            IncidentMatcher matcher = new IncidentMatcher(log, Decisions.none());
            matcher.add(SECOND);
            assertEquals(List.of(List.of(FIRST, SECOND)), matcher.incidents());
        }
    }
}
