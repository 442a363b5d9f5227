package org.casus;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.casus.table.Sha256;

/** The digest of the program itself: of its class files, in a jar or in a folder. */
final class CodeDigest {

    private CodeDigest() {}

    /** First 12 hexadecimal digits of the SHA-256. */
    static String compute() {
        CodeSource source = CodeDigest.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "unknown";
        }
        try {
            Path location = Path.of(source.getLocation().toURI());
            if (!Files.isRegularFile(location)) {
                return digest(location);
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return digest(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new CasusException("cannot read the program's own files at " + source.getLocation(), e);
        }
    }

    /** Of the coder's classes alone: a jar may hold those of others, and of jobs that run it. */
    private static String digest(Path root) throws IOException {
        Sha256 sha = new Sha256();
        Path own = root.resolve("org").resolve("casus");
        try (Stream<Path> all = Files.walk(own)) {
            List<Path> classes = all.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.startsWith(own.resolve("spark")))
                    .sorted()
                    .toList();
            for (Path file : classes) {
                sha.add(Files.readAllBytes(file));
            }
        }
        return sha.shortHex();
    }
}
