package org.casus.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreparedFilesTest {

    @Test
    void aFileIsMadeOnce(@TempDir Path folder) throws IOException {
        AtomicInteger made = new AtomicInteger();
        PreparedFiles files = new PreparedFiles(folder.resolve("not").resolve("there"));
        Path first = files.file("of/a model.bin", out -> out.write(made.incrementAndGet()));
        Path second = files.file("of/a model.bin", out -> out.write(made.incrementAndGet()));
        assertEquals(first, second);
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(second));
    }

    @Test
    void nothingIsLeftBehindWhereMakingFails(@TempDir Path folder) throws IOException {
        PreparedFiles files = new PreparedFiles(folder);
        IOException failure = assertThrows(
                IOException.class,
                () -> files.file("half.bin", out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains("half.bin") && message.contains("disk full"), message);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(files.file("half.bin", out -> out.write(2))));
    }

    @Test
    void versionsOfAResourceAreToldApart(@TempDir Path folder) throws IOException {
        Path resource = folder.resolve("weights.tsv");
        Files.writeString(resource, "1 2 3");
        String before = PreparedFiles.mark(resource.toUri().toURL());
        Files.writeString(resource, "1 2 4");
        String after = PreparedFiles.mark(resource.toUri().toURL());
        assertNotEquals(before, after);
        assertTrue(after.matches("[0-9a-f]{8}"), after);
    }

    @Test
    void aResourceInAJarHasTheMarkOfItsBytes(@TempDir Path folder) throws IOException {
        URL inJar = Objects.requireNonNull(Test.class.getResource("Test.class"));
        Path copy = folder.resolve("Test.class");
        try (InputStream in = inJar.openStream()) {
            Files.copy(in, copy);
        }
        assertEquals("jar", inJar.getProtocol());
        assertEquals(PreparedFiles.mark(copy.toUri().toURL()), PreparedFiles.mark(inJar));
    }
}
