package org.casus.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

final class SentenceEncoderTest {

    private static final String TEXT = "The minister met the rebels in Goma on Tuesday.";

    @Test
    void thePreparedGraphGivesTheSameNumbers(@TempDir Path folder) throws IOException {
        PreparedFiles prepared = new PreparedFiles(folder);
        Encoding made = SentenceEncoder.load(prepared).encode(TEXT);
        List<FileTime> times = times(folder);
        Encoding kept = SentenceEncoder.load(prepared).encode(TEXT);
        assertEquals(1, times.size());
        assertEquals(times, times(folder), "each is made once");
        Encoding unprepared = SentenceEncoder.load(SentenceEncoder.adapter()).encode(TEXT);
        for (Span words : List.of(new Span(0, 12), new Span(21, 27), new Span(0, TEXT.length()))) {
            assertArrayEquals(unprepared.mean(words), made.mean(words));
            assertArrayEquals(unprepared.mean(words), kept.mean(words));
        }
    }

    private static List<FileTime> times(Path folder) throws IOException {
        List<FileTime> times = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".onnx")).toList()) {
                times.add(Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
