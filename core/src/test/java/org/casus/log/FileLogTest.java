package org.casus.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.casus.CasusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLogTest {

    private final Path file;

    FileLogTest(@TempDir Path folder) {
        this.file = folder.resolve("texts.log");
    }

    private static final class Text implements Codec<String> {
        @Override
        public String magic() {
            return "TESTLOG1";
        }

        @Override
        public byte[] write(String value) {
            return value.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String read(ByteBuffer bytes) {
            return StandardCharsets.UTF_8.decode(bytes).toString();
        }
    }

    private void write(String... values) throws IOException {
        try (FileLog<String> log = FileLog.open(file, new Text())) {
            Arrays.stream(values).forEach(log::append);
        }
    }

    @Test
    void keepsWhatWasAppended() throws IOException {
        write("one", "zwei");
        write("trois");
        try (FileLog<String> log = FileLog.open(file, new Text())) {
            assertEquals(3, log.size());
            assertEquals("zwei", log.get(1));
            assertEquals("trois", log.get(2));
            assertEquals(0, log.dropped());
        }
    }

    @Test
    void aCutOffEntryIsDroppedAndNoOther() throws IOException {
        write("one", "two", "three");
        byte[] whole = Files.readAllBytes(file);
        int last = "three".length() + 8;
        for (int cut = 1; cut < last; cut++) {
            Files.write(file, Arrays.copyOf(whole, whole.length - cut));
            try (FileLog<String> log = FileLog.open(file, new Text())) {
                assertEquals(2, log.size());
                assertEquals(last - cut, log.dropped());
                log.append("four");
                assertEquals("four", log.get(2));
            }
        }
    }

    @Test
    void aChangedEntryIsNoticed() throws IOException {
        write("one", "two");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        try (FileLog<String> log = FileLog.open(file, new Text())) {
            assertEquals(1, log.size());
        }
    }

    @Test
    void anotherFileIsLeftAlone() throws IOException {
        Files.writeString(file, "notes of mine");
        CasusException problem = assertThrows(CasusException.class, () -> write("one"));
        assertTrue(String.valueOf(problem.getMessage()).contains("texts.log"), problem::toString);
        assertEquals("notes of mine", Files.readString(file));
    }
}
