package org.casus.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.codebook.Codebook;
import org.junit.jupiter.api.Test;

/** The factuality test set keeps its form: every row can be measured, and the part kept apart stays what it was. */
final class FactualitySetTest {

    private static final Path SET = Path.of("src", "main", "resources", "factuality", "sentences.tsv");
    private static final Set<String> LABELS =
            Set.of("actual", "claimed", "historical", "future", "demanded", "hypothetical", "negated", "none");

    @Test
    void everyRowCanBeMeasured() throws IOException {
        Codebook plover = Codebook.plover();
        Set<String> ids = new HashSet<>();
        int held = 0;
        for (List<String> row : rows()) {
            assertEquals(8, row.size(), row::toString);
            assertTrue(ids.add(row.get(0)), () -> "twice: " + row.get(0));
            held += row.get(1).equals("held") ? 1 : 0;
            LocalDate.parse(row.get(2));
            assertTrue(LABELS.contains(row.get(3)), row::toString);
            assertTrue(plover.type(row.get(4)).isPresent(), row::toString);
            assertTrue(row.get(7).matches("[^\\[\\]]*\\[\\w+\\][^\\[\\]]*"), row::toString);
        }
        assertEquals(300, ids.size());
        assertEquals(100, held);
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(SET, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
