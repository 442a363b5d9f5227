package org.casus.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** The tables of {@code knowledge/time}. */
final class TimeTables {

    private static final String VERBS = "/knowledge/time/verbs.tsv";
    private static final String VAGUE = "/knowledge/time/vague.tsv";

    /** How far a vague expression reaches back, and to the start of which unit. */
    private record Reach(int days, String round) {}

    private final Map<String, Set<String>> verbs;
    private final Map<String, Reach> vague;
    private final String digest;

    private TimeTables(Map<String, Set<String>> verbs, Map<String, Reach> vague, String digest) {
        this.verbs = verbs;
        this.vague = vague;
        this.digest = digest;
    }

    /**
     * Reads the tables from the class path.
     *
     * @throws CasusException where one is missing or a row is broken
     */
    static TimeTables load() {
        String verbTable = read(VERBS);
        String vagueTable = read(VAGUE);
        Map<String, Set<String>> verbs = new HashMap<>();
        for (CSVRecord row : rows(VERBS, verbTable)) {
            verbs.computeIfAbsent(row.get("class"), c -> new HashSet<>()).add(row.get("lemma"));
        }
        Map<String, Reach> vague = new HashMap<>();
        for (CSVRecord row : rows(VAGUE, vagueTable)) {
            vague.put(row.get("unit"), new Reach(number(row), row.get("round")));
        }
        return new TimeTables(verbs, vague, sha256(verbTable + vagueTable));
    }

    /** First 12 hexadecimal digits of the SHA-256 of all tables. */
    String digest() {
        return digest;
    }

    /** Whether the verb with this lemma is in a class of {@code verbs.tsv}. */
    boolean is(String lemma, String verbClass) {
        return verbs.getOrDefault(verbClass, Set.of()).contains(lemma);
    }

    /** The first day that "recent" units reach back to, null for a unit the table lacks. */
    @Nullable
    LocalDate reach(String unit, LocalDate from) {
        Reach reach = vague.get(unit);
        if (reach == null) {
            return null;
        }
        LocalDate day = from.minusDays(reach.days());
        return switch (reach.round()) {
            case "month" -> day.withDayOfMonth(1);
            case "year" -> day.withDayOfYear(1);
            default -> day;
        };
    }

    private static int number(CSVRecord row) {
        try {
            return Integer.parseInt(row.get("back"));
        } catch (NumberFormatException e) {
            throw new CasusException(
                    VAGUE + " line " + (row.getRecordNumber() + 1) + ": 'back' must be a number of days", e);
        }
    }

    private static Iterable<CSVRecord> rows(String name, String table) {
        CSVFormat format =
                CSVFormat.TDF.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
            return parser.getRecords();
        } catch (IOException | IllegalArgumentException e) {
            throw new CasusException(name + ": not a tab-separated table with a header row", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = TimeTables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new CasusException("missing table " + name + "; is the installation complete?");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CasusException("cannot read table " + name, e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
