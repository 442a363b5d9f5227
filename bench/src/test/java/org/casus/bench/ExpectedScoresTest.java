package org.casus.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.CasusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedScoresTest {

    private static final String HEADER = "data\tmetric\tbound\texpected\ttolerance\n";

    private final Path folder;

    ExpectedScoresTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void tellsWhatDropped() throws IOException {
        ExpectedScores expected = table("set.json\tF1\tmin\t0.80\t0.01\nset.json\terrors\tmax\t2\t0\n");
        List<Score> good = List.of(Score.casus("F1", 0.795, 10), Score.casus("errors", 2, 10));
        List<Score> bad = List.of(Score.casus("F1", 0.789, 10), Score.casus("errors", 3, 10));
        assertEquals(List.of(), expected.drops("set.json", good));
        assertEquals(2, expected.drops("set.json", bad).size());
        assertEquals(List.of(), expected.drops("other.json", bad));
        assertTrue(expected.know("set.json"));
        assertFalse(expected.know("other.json"));
    }

    @Test
    void aMissingMetricIsADrop() throws IOException {
        ExpectedScores expected = table("set.json\tF1\tmin\t0.80\t0.01\n");
        assertEquals(1, expected.drops("set.json", List.of()).size());
        assertEquals(
                1,
                expected.drops("set.json", List.of(new Score("baseline", "F1", 1, 1)))
                        .size());
    }

    @Test
    void aBrokenRowNamesItsLine() {
        CasusException problem = assertThrows(CasusException.class, () -> table("set.json\tF1\tmin\tmuch\t0.01\n"));
        assertTrue(problem.toString().contains("line 2"), problem.toString());
    }

    private ExpectedScores table(String rows) throws IOException {
        return ExpectedScores.read(Files.writeString(folder.resolve("x.tsv"), HEADER + rows));
    }
}
