package org.casus.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.casus.CasusException;
import org.casus.store.EventFilter;
import org.casus.store.ExportFixtures;
import org.casus.store.StoreReader;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    private final Path folder;

    ReleaseTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path release(StoreReader reader, String version, String query, @Nullable Path since) {
        Path out = folder.resolve(version);
        try (Exporter exporter = Exporter.open(folder, reader, EventFilter.parse(query))) {
            new Release(version, query, reader.status()).write(exporter, out, since);
        }
        return out;
    }

    @Test
    void describesAndSealsItsFiles() throws IOException {
        try (StoreReader reader =
                ExportFixtures.store(folder.resolve("casus.db")).reader()) {
            Path one = release(reader, "v1", "type=ASSAULT", null);
            JsonNode about =
                    new ObjectMapper().readTree(one.resolve("datapackage.json").toFile());
            for (JsonNode resource : about.path("resources")) {
                Path file = one.resolve(resource.path("path").asText());
                assertEquals(resource.path("bytes").asLong(), Files.size(file));
                assertEquals(
                        resource.path("hash").asText(),
                        "sha256:" + new Sha256().add(Files.readAllBytes(file)).hex());
            }
            String header = Files.readAllLines(one.resolve("events.csv")).get(0);
            List<String> fields =
                    about.path("resources").get(0).path("schema").path("fields").findValuesAsText("name");
            assertEquals(header, String.join(",", fields));
            JsonNode croissant =
                    new ObjectMapper().readTree(one.resolve("croissant.json").toFile());
            assertEquals(
                    fields.size(),
                    croissant.path("recordSet").get(0).path("field").size());
            TreeSet<String> sealed = new TreeSet<>();
            for (String line : Files.readAllLines(one.resolve("SHA256SUMS"))) {
                String[] parts = line.split("  ");
                assertEquals(
                        parts[0],
                        new Sha256()
                                .add(Files.readAllBytes(one.resolve(parts[1])))
                                .hex());
                sealed.add(parts[1]);
            }
            assertTrue(sealed.containsAll(
                    List.of("CITATION.cff", "CHANGES.md", "README.md", "croissant.json", "ids.tsv")));
            Path two = release(reader, "v2", "type=ASSAULT&type=CONSULT", one);
            String changes = Files.readString(two.resolve("CHANGES.md"));
            assertTrue(changes.contains("1 added, 0 changed, 0 removed"), changes);
            assertTrue(changes.contains("- 000000000004"), changes);
            Path three = release(reader, "v3", "type=CONSULT", two);
            assertTrue(Files.readString(three.resolve("CHANGES.md")).contains("0 added, 0 changed, 2 removed"));
            assertThrows(CasusException.class, () -> release(reader, "v3", "", null));
        }
    }
}
