package org.casus.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/**
 * Where output goes. A file is written under another name and moved to its own when complete, so that nobody ever reads
 * half a result and a failed run leaves the former result alone.
 */
final class OutputTarget implements AutoCloseable {

    private final Writer writer;
    private final @Nullable Path temporary;
    private final @Nullable Path target;

    private OutputTarget(OutputStream out, @Nullable Path temporary, @Nullable Path target) {
        this.writer = new BufferedWriter(new OutputStreamWriter(
                out, StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)));
        this.temporary = temporary;
        this.target = target;
    }

    /** Standard output, or the file. */
    static OutputTarget open(@Nullable Path file, OutputStream standardOutput) {
        if (file == null || file.toString().equals("-")) {
            return new OutputTarget(standardOutput, null, null);
        }
        if (Files.isDirectory(file)) {
            throw new CasusException(file + ": is a folder; name a file for -o");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CasusException(file + ": the folder " + folder + " does not exist; make it first");
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return new OutputTarget(Files.newOutputStream(file), null, null);
            }
            Path temporary = Files.createTempFile(folder, "." + file.getFileName() + ".", ".part");
            temporary.toFile().deleteOnExit();
            return new OutputTarget(Files.newOutputStream(temporary), temporary, file);
        } catch (IOException e) {
            throw new CasusException(
                    folder + ": cannot be written to (" + e.getMessage() + "); choose another place for -o", e);
        }
    }

    /** Where to write; closing it does not yet put the file in place. */
    Writer writer() {
        return writer;
    }

    /** Puts the complete file in place. Without this call {@link #close} drops what was written. */
    void commit() throws IOException {
        writer.close();
        if (temporary == null || target == null) {
            return;
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
