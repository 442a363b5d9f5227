package org.casus.story;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.CasusException;

/**
 * What people decided, as data: a table with the columns {@code decision} (together, apart), {@code first}, {@code second}
 * and {@code note}, separated by tabs, with a header row, in UTF-8. {@code first} and {@code second} are keys of reports.
 */
public final class Decisions {

    private static final String HEADER = "decision\tfirst\tsecond\tnote";
    private static final int COLUMNS = 4;

    private final List<Decision> all;
    private final Map<String, Set<String>> together = new HashMap<>();
    private final Map<String, Set<String>> apart = new HashMap<>();

    /**
     * @param all the decisions; where two contradict each other the later one holds
     */
    public Decisions(List<Decision> all) {
        this.all = List.copyOf(all);
        for (Decision each : all) {
            boolean join = each.kind() == Decision.Kind.TOGETHER;
            enter(join ? together : apart, each);
            remove(join ? apart : together, each);
        }
    }

    /** No decisions. */
    public static Decisions none() {
        return new Decisions(List.of());
    }

    /**
     * Reads a table.
     *
     * @throws CasusException naming file, line and remedy where it is missing or malformed
     */
    public static Decisions read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new CasusException(file + ": is not UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new CasusException(file + ": cannot be read; check the name after --decisions", e);
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new CasusException(file + " line 1: must be the header \"" + HEADER.replace("\t", "<tab>") + "\"");
        }
        List<Decision> decisions = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                decisions.add(decision(lines.get(i), file + " line " + (i + 1)));
            }
        }
        return new Decisions(decisions);
    }

    private static Decision decision(String line, String where) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS && cells.length != COLUMNS - 1) {
            throw new CasusException(where + ": needs decision, first, second and note, separated by single tabs");
        }
        for (Decision.Kind kind : Decision.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(cells[0])) {
                if (cells[1].equals(cells[2]) || cells[1].isBlank() || cells[2].isBlank()) {
                    throw new CasusException(where + ": must name two different reports");
                }
                return new Decision(kind, cells[1], cells[2], cells.length == COLUMNS ? cells[3] : "");
            }
        }
        throw new CasusException(where + ": \"" + cells[0] + "\" must be together or apart");
    }

    /** The decisions in their order. */
    public List<Decision> all() {
        return all;
    }

    /** Keys of the reports that a report is to be together with. */
    Set<String> together(String key) {
        return together.getOrDefault(key, Set.of());
    }

    /** Keys of the reports that a report is to be apart from. */
    Set<String> apart(String key) {
        return apart.getOrDefault(key, Set.of());
    }

    private static void enter(Map<String, Set<String>> map, Decision each) {
        map.computeIfAbsent(each.first(), key -> new HashSet<>()).add(each.second());
        map.computeIfAbsent(each.second(), key -> new HashSet<>()).add(each.first());
    }

    private static void remove(Map<String, Set<String>> map, Decision each) {
        map.getOrDefault(each.first(), new HashSet<>()).remove(each.second());
        map.getOrDefault(each.second(), new HashSet<>()).remove(each.first());
    }
}
