package org.casus.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.casus.CasusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTest {

    private static final String HEADER = "decision\tfirst\tsecond\tnote\n";

    private final Path file;

    DecisionsTest(@TempDir Path folder) {
        this.file = folder.resolve("decisions.tsv");
    }

    private Decisions read(String rows) throws IOException {
        return Decisions.read(Files.writeString(file, HEADER + rows));
    }

    @Test
    void theLaterDecisionHolds() throws IOException {
        Decisions decisions = read("together\ta/ASSAULT/1\tb/ASSAULT/1\tsame raid\napart\tb/ASSAULT/1\ta/ASSAULT/1\n");
        assertEquals(
                List.of(Decision.Kind.TOGETHER, Decision.Kind.APART),
                decisions.all().stream().map(Decision::kind).toList());
        assertEquals(Set.of(), decisions.together("a/ASSAULT/1"));
        assertEquals(Set.of("b/ASSAULT/1"), decisions.apart("a/ASSAULT/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"split\ta\tb\t", "apart\ta", "apart\ta\ta\t", "together\t\tb\t"})
    void aBrokenRowNamesItsLine(String row) {
        CasusException problem = assertThrows(CasusException.class, () -> read("apart\tx\ty\t\n" + row + "\n"));
        assertTrue(problem.toString().contains("decisions.tsv line 3"), problem::toString);
    }

    @Test
    void theHeaderIsNeeded() throws IOException {
        Files.writeString(file, "apart\tx\ty\t\n");
        CasusException problem = assertThrows(CasusException.class, () -> Decisions.read(file));
        assertTrue(problem.toString().contains("line 1"), problem::toString);
    }
}
