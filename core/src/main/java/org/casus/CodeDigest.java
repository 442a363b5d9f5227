package org.casus;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The digest of the program itself: of its jar, or of its class files where it runs from a folder. */
final class CodeDigest {

    private static final int LENGTH = 12;

    private CodeDigest() {}

    /** First 12 hexadecimal digits of the SHA-256. */
    static String compute() {
        CodeSource source = CodeDigest.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "unknown";
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Path file : files(Path.of(source.getLocation().toURI()))) {
                sha.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, LENGTH);
        } catch (IOException | URISyntaxException e) {
            throw new CasusException("cannot read the program's own files at " + source.getLocation(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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
