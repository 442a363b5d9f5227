package org.casus.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A folder of files that are made of models once, in a form that is there at once the next time. Whoever deletes them loses
 * a few seconds. Several processes may use one folder.
 */
public final class PreparedFiles {

    private static final String FOLDER = "casus.cache";

    private final Path folder;

    /** @param folder made when the first file is */
    public PreparedFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Those in the folder that the system property {@value #FOLDER} names; empty without it. */
    public static Optional<PreparedFiles> ofProcess() {
        return Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of).map(PreparedFiles::new);
    }

    /** Where they are, absolute; it need not be there yet. */
    public Path folder() {
        return folder;
    }

    /** Writes a file's contents. */
    @FunctionalInterface
    public interface Maker {
        void write(OutputStream out) throws IOException;
    }

    /**
     * A file, made by the first call.
     *
     * @param name tells what it was made of: another version of the model needs another name
     * @return its path; the file is complete
     * @throws IOException where it cannot be made, naming it
     */
    public Path file(String name, Maker maker) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            make(file, maker);
        } catch (IOException e) {
            throw new IOException(file + ": cannot be made (" + e + "); check the folder", e);
        }
        return file;
    }

    /** Under another name until complete: two processes may do this at once, and either may be killed. */
    private static void make(Path file, Maker maker) throws IOException {
        Path parent = file.getParent();
        Files.createDirectories(parent);
        Path part = Files.createTempFile(parent, "making", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                maker.write(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What tells a resource from its other versions: its checksum, which a jar knows without its being read. */
    public static String mark(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        if (connection instanceof JarURLConnection inJar) {
            return mark(inJar.getJarEntry().getCrc());
        }
        try (InputStream in = connection.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(in.readAllBytes());
            return mark(sum.getValue());
        }
    }

    private static String mark(long sum) {
        return HexFormat.of().toHexDigits((int) sum);
    }
}
