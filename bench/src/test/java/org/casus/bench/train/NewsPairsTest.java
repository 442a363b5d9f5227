package org.casus.bench.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.CasusException;
import org.casus.codebook.Codebook;
import org.casus.event.RelationReader;
import org.casus.text.CoreNlpAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsPairsTest {

    @TempDir
    private Path folder = Path.of("");

    private List<Trainer.Item> read(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("news.json"), json);
        return new NewsPairs(CoreNlpAnnotator.create(), new RelationReader(Codebook.plover())).read(file);
    }

    /** The second sentence is told by a pattern, the third is of one country, the fourth has a pronoun. */
    @Test
    void whatNoPatternTiesIsAPairWithoutEvent() throws IOException {
        List<Trainer.Item> items = read("""
                [{"id": "one", "date": "2024-03-02", "text": "Peru outnumbers Bolivia three to one on the lake. \
                Peru accused Chile of theft. Peru outnumbers Lima. It outnumbers Chile."}]
                """);
        assertEquals(1, items.size());
        assertArrayEquals(Classes.of("NONE"), items.get(0).classes());
        String marked = items.get(0).pair().text();
        assertTrue(marked.startsWith("* Peru * outnumbers # Bolivia #"), marked);
    }

    @Test
    void aFileOfAnotherFormIsRefused() {
        assertThrows(CasusException.class, () -> read("{\"id\": \"one\"}"));
        CasusException e = assertThrows(
                CasusException.class, () -> read("[{\"id\": \"one\", \"date\": \"March\", \"text\": \"\"}]"));
        assertTrue(String.valueOf(e.getMessage()).contains("one"), e.getMessage());
    }
}
