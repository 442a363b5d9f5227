package org.casus.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.casus.Coding;
import org.casus.story.AccountReader;
import org.junit.jupiter.api.Test;

class ClaimTableWriterTest {

    private static String written(Coding... codings) throws IOException {
        StringWriter out = new StringWriter();
        try (ClaimTableWriter writer = new ClaimTableWriter(out, new OutputOptions(false, 200))) {
            List<Coding> all = List.of(codings);
            writer.write(all.stream().map(Coding::article).toList(), new AccountReader().read(all));
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
    void severalArticlesAreOneTable() throws IOException {
        List<String> lines = written(SampleCoding.coding(), nothing()).lines().toList();
        assertEquals("# 2 articles", lines.get(0));
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(2).contains("2024-05-07 a1"), lines.get(2));
    }
}
