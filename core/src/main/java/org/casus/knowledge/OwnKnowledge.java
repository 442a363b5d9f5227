package org.casus.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.table.Sha256;

/**
 * The tables that a user has added to the built-in ones: every {@code *.tsv} of one folder, in the order of their names.
 * Where they contradict the built-in tables they are believed.
 *
 * @param tables in the order of their names
 */
public record OwnKnowledge(List<OwnTable> tables) {

    /** No tables. */
    public static final OwnKnowledge NONE = new OwnKnowledge(List.of());

    public OwnKnowledge {
        tables = List.copyOf(tables);
    }

    /**
     * Reads the tables of a folder; what is not named {@code *.tsv} is left alone.
     *
     * @throws CasusException where the folder is missing or a table cannot be read, with file, line and remedy
     */
    public static OwnKnowledge read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CasusException(folder + ": no such folder of knowledge tables; check its name");
        }
        List<OwnTable> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                tables.add(OwnTable.of(file.toString(), Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new CasusException(folder + ": cannot be read (" + e.getMessage() + "); check its permissions", e);
        }
        return new OwnKnowledge(tables);
    }

    /** The tables of one kind. */
    public List<OwnTable> of(TableKind kind) {
        return tables.stream().filter(t -> t.kind() == kind).toList();
    }

    /** These tables and one more. */
    public OwnKnowledge with(OwnTable table) {
        List<OwnTable> all = new ArrayList<>(tables);
        all.add(table);
        return new OwnKnowledge(all);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /** SHA-256 over the tables' contents, the first 12 hexadecimal digits: the same wherever the folder lies. */
    public String digest() {
        Sha256 sha = new Sha256();
        tables.forEach(t -> sha.add(t.kind().file()).add(t.text()));
        return sha.shortHex();
    }
}
