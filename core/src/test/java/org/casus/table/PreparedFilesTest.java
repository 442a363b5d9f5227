package org.casus.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedFilesTest {

    @TempDir
    private Path folder;

    @Test
    void makesAFileOnce() throws IOException {
        AtomicInteger made = new AtomicInteger();
        PreparedFiles files = new PreparedFiles(folder.resolve("not").resolve("there"));
        Path first = files.file("of/a model.bin", out -> out.write(made.incrementAndGet()));
        Path second = files.file("of/a model.bin", out -> out.write(made.incrementAndGet()));
        assertThat(second).isEqualTo(first);
        assertThat(Files.readAllBytes(second)).containsExactly(1);
    }

    @Test
    void leavesNothingBehindWhereMakingFails() throws IOException {
        PreparedFiles files = new PreparedFiles(folder);
        assertThatThrownBy(() -> files.file("half.bin", out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("half.bin")
                .hasMessageContaining("disk full");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThat(Files.readAllBytes(files.file("half.bin", out -> out.write(2))))
                .containsExactly(2);
    }

    @Test
    void tellsVersionsOfAResourceApart() throws IOException {
        Path resource = folder.resolve("weights.tsv");
        Files.writeString(resource, "1 2 3", StandardCharsets.UTF_8);
        String before = PreparedFiles.mark(resource.toUri().toURL());
        Files.writeString(resource, "1 2 4", StandardCharsets.UTF_8);
        String after = PreparedFiles.mark(resource.toUri().toURL());
        assertThat(List.of(before, after)).doesNotHaveDuplicates().allMatch(mark -> mark.matches("[0-9a-f]{8}"));
    }

    @Test
    void knowsTheMarkOfWhatIsInAJar() throws IOException {
        String inJar = PreparedFiles.mark(Test.class.getResource("Test.class"));
        Path copy = folder.resolve("Test.class");
        try (var in = Test.class.getResourceAsStream("Test.class")) {
            Files.write(copy, in.readAllBytes());
        }
        assertThat(PreparedFiles.mark(copy.toUri().toURL())).isEqualTo(inJar);
    }
}
