package org.casus.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.casus.Coding;
import org.junit.jupiter.api.Test;

class ClaimTableWriterTest {

    private static String written(Coding... codings) throws IOException {
        StringWriter out = new StringWriter();
        try (ClaimTableWriter writer = new ClaimTableWriter(out, new OutputOptions(false, 200))) {
            writer.begin(SampleCoding.provenance());
            for (Coding coding : codings) {
                writer.write(coding);
            }
        }
        return out.toString();
    }

    private static Coding nothing() {
        return new Coding(
                SampleCoding.article(),
                List.of(SampleCoding.rejected()),
                List.of(),
                List.of(),
                SampleCoding.provenance());
    }

    @Test
    void aRowTellsWhoSaysWhatWithWhichFigure() throws IOException {
        List<String> lines = written(SampleCoding.coding()).lines().toList();
        assertTrue(lines.get(0).startsWith("# "), lines.get(0));
        assertTrue(lines.get(1).contains("ACCORDING TO"), lines.get(1));
        String row = String.join("\n", lines.subList(2, lines.size()));
        for (String part : List.of("the mayor", "ASSAULT", "Ruritania", "2024-05-06", "12")) {
            assertTrue(row.contains(part), () -> part + " is missing in\n" + row);
        }
    }

    @Test
    void anArticleWithoutClaimsSaysSo() throws IOException {
        assertEquals("(no claim)", written(nothing()).lines().toList().get(1));
    }

    @Test
    void articlesAreSetApartByAnEmptyLine() throws IOException {
        assertEquals(
                List.of("(no claim)", ""),
                written(nothing(), nothing()).lines().toList().subList(1, 3));
    }
}
