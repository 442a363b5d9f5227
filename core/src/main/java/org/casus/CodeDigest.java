package org.casus;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.casus.table.Sha256;

/** The digest of the program itself: of its jar, or of its class files where it runs from a folder. */
final class CodeDigest {

    private CodeDigest() {}

    /** First 12 hexadecimal digits of the SHA-256. */
    static String compute() {
        CodeSource source = CodeDigest.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "unknown";
        }
        try {
            Sha256 sha = new Sha256();
            for (Path file : files(Path.of(source.getLocation().toURI()))) {
                sha.add(Files.readAllBytes(file));
            }
            return sha.shortHex();
        } catch (IOException | URISyntaxException e) {
            throw new CasusException("cannot read the program's own files at " + source.getLocation(), e);
        }
    }

    private static List<Path> files(Path location) throws IOException {
        if (Files.isRegularFile(location)) {
            return List.of(location);
        }
        try (Stream<Path> all = Files.walk(location)) {
            return all.filter(p -> p.toString().endsWith(".class")).sorted().toList();
        }
    }
}
