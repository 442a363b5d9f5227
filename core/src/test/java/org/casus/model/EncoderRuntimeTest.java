package org.casus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.table.PreparedFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Leaves the property as it found it: ONNX Runtime may not have been started yet. */
final class EncoderRuntimeTest {

    private static final String FOLDER = "onnxruntime.native.path";

    private final String before = System.getProperty(FOLDER, "");

    @BeforeEach
    void forget() {
        System.clearProperty(FOLDER);
    }

    @AfterEach
    void restore() {
        if (before.isEmpty()) {
            System.clearProperty(FOLDER);
        } else {
            System.setProperty(FOLDER, before);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itsLibrariesAreUnpackedWhereItIsToldToLook(@TempDir Path folder) throws IOException {
        EncoderRuntime.prepare(new PreparedFiles(folder));
        Path told = Path.of(System.getProperty(FOLDER, ""));
        assertTrue(told.startsWith(folder.toAbsolutePath()), told.toString());
        assertTrue(Files.size(told.resolve("libonnxruntime.so")) > 1_000_000);
        assertTrue(Files.size(told.resolve("libonnxruntime4j_jni.so")) > 10_000);
    }

    @Test
    void whoHasToldItAlreadyIsLeftAlone(@TempDir Path folder) throws IOException {
        System.setProperty(FOLDER, "/opt/onnxruntime");
        EncoderRuntime.prepare(new PreparedFiles(folder.resolve("unused")));
        assertEquals("/opt/onnxruntime", System.getProperty(FOLDER));
        assertTrue(Files.notExists(folder.resolve("unused")));
    }
}
