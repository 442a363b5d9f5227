package org.casus.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.CasusException;

/**
 * One table of a user's own: tab-separated, UTF-8, a header row, lists within a cell separated by "|".
 *
 * @param file how messages name it
 * @param kind what it holds
 * @param text its rows as read
 */
public record OwnTable(String file, TableKind kind, String text) {

    /** Begins the names of tables that were not written by hand but drawn from a public source. */
    public static final String DRAWN = "wikidata-";

    private static final String HELP = "; docs/knowledge.md tells the columns of each kind of table";

    /**
     * Reads a table and tells its kind by its header.
     *
     * @throws CasusException where it is no UTF-8, or its columns are those of no kind, with file, line and remedy
     */
    public static OwnTable of(String file, byte[] bytes) {
        String text = decoded(file, bytes);
        List<String> header = header(text);
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw new CasusException(file + ", line 1: column \"" + column + "\" stands twice; remove one");
            }
        }
        for (TableKind kind : TableKind.values()) {
            if (seen.containsAll(kind.needed())) {
                return checked(new OwnTable(file, kind, text), header);
            }
        }
        throw new CasusException(
                file + ", line 1: the columns " + header + " are those of no table that Casus knows" + HELP);
    }

    private static OwnTable checked(OwnTable table, List<String> header) {
        for (String column : header) {
            if (!table.kind.columns().contains(column)) {
                throw new CasusException(table.file + ", line 1: unknown column \"" + column + "\" in a table of "
                        + table.kind.file().replace(".tsv", "") + "; it may have " + table.kind.columns());
            }
        }
        if (table.rows() == 0) {
            throw new CasusException(table.file + ": has no rows under its header; add one or delete the file");
        }
        return table;
    }

    private static String decoded(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CasusException(file + ": is not UTF-8; save it as UTF-8", e);
        }
    }

    private static List<String> header(String text) {
        return Arrays.stream(lines(text)[0].split("\t", -1)).map(String::strip).toList();
    }

    private static String[] lines(String text) {
        return text.split("\r?\n", -1);
    }

    /** Whether it was drawn from a public source, so that the built-in tables know better. */
    public boolean isDrawn() {
        return file.substring(file.replace('\\', '/').lastIndexOf('/') + 1).startsWith(DRAWN);
    }

    /** How many rows it has. */
    public int rows() {
        return (int)
                Arrays.stream(lines(text)).skip(1).filter(l -> !l.isBlank()).count();
    }

    /**
     * The table with these columns in this order, empty where it lacks one; each row stays on its line.
     *
     * @throws CasusException where a row has more cells than the header
     */
    public byte[] withColumns(List<String> columns) {
        List<String> header = header(text);
        String[] lines = lines(text);
        StringBuilder out = new StringBuilder(String.join("\t", columns)).append('\n');
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", -1);
            if (cells.length > header.size()) {
                throw new CasusException(file + ", line " + (i + 1) + ": has " + cells.length + " cells under "
                        + header.size() + " columns; remove the surplus tabs");
            }
            if (!lines[i].isBlank()) {
                List<String> ordered = new ArrayList<>();
                for (String column : columns) {
                    int at = header.indexOf(column);
                    ordered.add(at < 0 || at >= cells.length ? "" : cells[at].strip());
                }
                out.append(String.join("\t", ordered));
            }
            out.append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
