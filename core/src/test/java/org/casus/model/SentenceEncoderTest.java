package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.article.Span;
import org.casus.table.PreparedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceEncoderTest {

    private static final String TEXT = "The minister met the rebels in Goma on Tuesday.";

    @TempDir
    private Path folder;

    @Test
    void givesTheSameNumbersFromItsPreparedGraph() throws IOException {
        PreparedFiles prepared = new PreparedFiles(folder);
        Encoding made = SentenceEncoder.load(prepared).encode(TEXT);
        List<FileTime> times = times();
        Encoding kept = SentenceEncoder.load(prepared).encode(TEXT);
        assertThat(times())
                .as("the graph and two libraries are made once")
                .hasSize(3)
                .isEqualTo(times);
        Encoding unprepared = SentenceEncoder.load(SentenceEncoder.adapter()).encode(TEXT);
        for (Span word : List.of(new Span(0, 12), new Span(21, 27), new Span(0, TEXT.length()))) {
            assertThat(kept.mean(word)).isEqualTo(made.mean(word)).isEqualTo(unprepared.mean(word));
        }
    }

    private List<FileTime> times() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> made = files.filter(Files::isRegularFile).sorted().toList();
            List<FileTime> times = new ArrayList<>();
            for (Path file : made) {
                times.add(Files.getLastModifiedTime(file));
            }
            return times;
        }
    }
}
