package org.casus.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MembersTest {

    private final Members members = new Members();

    @Test
    void reportsStandInTheOrderOfTheirArrival() {
        members.begin();
        members.begin();
        members.join(0);
        members.join(1);
        members.join(0);
        assertArrayEquals(new int[] {0, 2, 4}, members.of(0).toArray());
        assertArrayEquals(new int[] {1, 3}, members.of(1).toArray());
        assertArrayEquals(new int[] {0, 1}, members.incidents().toArray());
        assertEquals(1, members.incidentOf(3));
    }

    @Test
    void theFirstAndTheLastOfALongIncidentAndAllOfAShortOneEachOnce() {
        members.begin();
        assertArrayEquals(new int[] {0}, members.ends(0, 2).toArray());
        members.join(0);
        members.join(0);
        assertArrayEquals(new int[] {0, 1, 2}, members.ends(0, 2).toArray());
        members.join(0);
        members.join(0);
        assertArrayEquals(new int[] {0, 1, 3, 4}, members.ends(0, 2).toArray());
    }

    @Test
    void whatIsMergedIsOneIncidentInTheOrderOfArrival() {
        members.begin();
        members.begin();
        members.begin();
        members.join(1);
        members.join(0);
        members.join(2);
        members.merge(0, 2);
        members.join(0);
        assertArrayEquals(new int[] {0, 2, 4, 5, 6}, members.of(0).toArray());
        assertArrayEquals(new int[] {0, 2, 5, 6}, members.ends(0, 2).toArray());
        assertArrayEquals(new int[] {0, 1}, members.incidents().toArray());
        assertArrayEquals(new int[0], members.of(2).toArray());
    }

    /** Against lists, at random. */
    @Test
    void manyAreKeptAsInLists() {
        Random random = new Random(5);
        Map<Integer, List<Integer>> lists = new TreeMap<>();
        for (int number = 0; number < 3000; number++) {
            List<Integer> open = List.copyOf(lists.keySet());
            if (open.isEmpty() || random.nextInt(3) == 0) {
                members.begin();
                lists.put(number, new ArrayList<>(List.of(number)));
            } else {
                int incident = open.get(random.nextInt(open.size()));
                members.join(incident);
                lists.computeIfAbsent(incident, key -> new ArrayList<>()).add(number);
            }
            if (open.size() > 1 && random.nextInt(10) == 0) {
                int one = open.get(random.nextInt(open.size() - 1));
                int gone = open.get(open.size() - 1);
                members.merge(one, gone);
                List<Integer> merged = lists.computeIfAbsent(one, key -> new ArrayList<>());
                merged.addAll(Objects.requireNonNull(lists.remove(gone)));
                merged.sort(Integer::compare);
            }
        }
        assertEquals(List.copyOf(lists.keySet()), members.incidents().boxed().toList());
        lists.forEach((incident, list) -> {
            assertEquals(list, members.of(incident).boxed().toList());
            list.forEach(number -> assertEquals(incident, members.incidentOf(number)));
        });
    }
}
