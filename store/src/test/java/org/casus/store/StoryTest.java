package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casus.CasusException;
import org.casus.story.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incidents across articles, origins, and decisions about them. */
class StoryTest {

    private static final String FIRST =
            "The Ruritanian army shelled the market of Strelsau on 6 May 2024 and killed 12 people,"
                    + " the mayor of the town said on the evening of the attack. Residents hid in cellars until the morning came.";
    private static final String OTHER =
            "Shells of the Ruritanian army fell on the market of Strelsau on 6 May 2024; 14 people"
                    + " were killed, hospital staff told our reporter. A doctor spoke of many wounded in the crowded wards.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void reportsOfOneHappeningShareAnIncident() {
        Store store = filled();
        try (StoreReader reader = store.reader()) {
            assertEquals(new Counts(3, 1, 3), reader.counts(EventFilter.ALL));
            String id =
                    reader.incidents(EventFilter.ALL, null, 5).items().get(0).id();
            IncidentView view = reader.incident(id).orElseThrow();
            assertEquals(3, view.summary().reports());
            assertEquals(
                    new IncidentSummary.Range(12, 12, 14, 14), view.summary().killed());
            assertNotNull(view.story());
            assertEquals(3, view.story().path("reports").size());
            // the reprint lies under its origin
            assertEquals(2, view.origins().size());
            assertEquals(
                    2,
                    view.origins().stream()
                            .mapToInt(o -> o.prints().size())
                            .max()
                            .orElse(0));
            assertEquals(1, reader.history("incident", id).size());
        }
    }

    @Test
    void incidentsAndDecisionsOutliveCodingAgain() {
        Store store = filled();
        String id;
        try (StoreReader reader = store.reader()) {
            id = reader.incidents(EventFilter.ALL, null, 5).items().get(0).id();
            List<String> keys = List.copyOf(reader.reportKeys(id).keySet());
            assertEquals(3, keys.size());
            try (StoreWriter writer = store.writer()) {
                writer.add(Codings.shelling("b", OTHER, 14, "0.2.0", "other"));
                assertFalse(writer.hasLooseReports());
            }
            assertEquals(new Counts(3, 1, 3), reader.counts(EventFilter.ALL));
            String other = reader.reportKeys(id).entrySet().stream()
                    .filter(each -> each.getValue().equals(StoredCoding.key("b", OTHER)))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            try (StoreWriter writer = store.writer()) {
                for (String key : keys) {
                    if (!key.equals(other)) {
                        writer.decide(new Decision(Decision.Kind.APART, key, other, "another market"), "ada");
                    }
                }
                assertTrue(writer.joinIncidents() > 0);
            }
            assertEquals(2, reader.counts(EventFilter.ALL).incidents());
            assertNotEquals(
                    1, reader.incidents(EventFilter.ALL, null, 5).items().size());
        }
    }

    @Test
    void aReportIsTakenOutOfItsIncidentAndPutBack() {
        Store store = filled();
        try (StoreReader reader = store.reader();
                StoreWriter writer = store.writer()) {
            String id =
                    reader.incidents(EventFilter.ALL, null, 5).items().get(0).id();
            String record = reader.incident(id).orElseThrow().records().stream()
                    .filter(each -> each.article().equals(StoredCoding.key("b", OTHER)))
                    .findFirst()
                    .orElseThrow()
                    .id();
            assertEquals(
                    2,
                    writer.decide(Decision.Kind.APART, id, record, "another market", "ada")
                            .size());
            assertTrue(writer.joinIncidents() > 0);
            List<IncidentSummary> apart =
                    reader.incidents(EventFilter.ALL, null, 5).items();
            assertEquals(2, apart.size());
            // coding again changes nothing about it
            writer.add(Codings.shelling("b", OTHER, 14, "0.2.0", "other"));
            writer.joinIncidents();
            assertEquals(2, reader.counts(EventFilter.ALL).incidents());
            writer.decide(
                    Decision.Kind.TOGETHER, apart.get(0).id(), apart.get(1).id(), "the same after all", "eve");
            writer.joinIncidents();
            assertEquals(1, reader.counts(EventFilter.ALL).incidents());
            assertEquals(
                    List.of("ada", "eve"),
                    reader.decisions().stream()
                            .map(StoreReader.Decided::author)
                            .distinct()
                            .toList());
            assertThrows(
                    CasusException.class, () -> writer.decide(Decision.Kind.APART, id, "no such record", "", "ada"));
        }
    }

    private Store filled() {
        Store store = Store.at(folder.resolve("casus.db"));
        try (StoreWriter writer = store.writer()) {
            writer.add(Codings.shelling("a", FIRST, 12, "0.1.0", "local"));
            writer.add(Codings.shelling("b", OTHER, 14, "0.1.0", "local"));
            writer.add(Codings.shelling("c", FIRST, 12, "0.1.0", "local"));
            assertTrue(writer.hasLooseReports());
            assertEquals(1, writer.joinIncidents());
            assertEquals(0, writer.joinIncidents());
        }
        return store;
    }
}
