package org.casus.app;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's own knowledge tables lie. */
final class KnowledgeFolder {

    private KnowledgeFolder() {}

    /**
     * The folder that CASUS_KNOWLEDGE names, else {@code casus/knowledge} where the XDG base directory specification keeps
     * a user's data.
     *
     * @param environment variables of the process
     */
    static Path usual(Map<String, String> environment) {
        String named = environment.getOrDefault("CASUS_KNOWLEDGE", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path home = data.isBlank() ? Path.of(System.getProperty("user.home", "."), ".local", "share") : Path.of(data);
        return home.resolve("casus").resolve("knowledge");
    }
}
