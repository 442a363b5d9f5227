package org.casus.place;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.casus.CasusException;
import org.casus.place.Gazetteer.Entry;
import org.casus.place.Gazetteer.Kind;
import org.casus.place.Place.Precision;

/** Reads the gazetteer's tables: tab-separated, UTF-8, one header row. */
final class GazetteerTables {

    private static final String FOLDER = "/gazetteer/";

    /** What is listed by hand is in the news for more than its size. */
    private static final int POPULATION_OF_LISTED = 100_000;

    private final GazetteerBuilder builder = new GazetteerBuilder();
    private final MessageDigest digest;
    private final Map<String, Integer> admin1Rows = new HashMap<>();
    private final Map<String, String> admin1Codes = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();
    private final PlaceWords words = new PlaceWords();

    private GazetteerTables() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new CasusException("This Java has no SHA-256; use a complete JDK", e);
        }
    }

    static Gazetteer builtIn() {
        GazetteerTables tables = new GazetteerTables();
        tables.read("words.tsv", 2, f -> tables.words.add(f[0], f[1]));
        tables.read("countries.tsv", 8, tables::country);
        tables.read("admin1.tsv.gz", 7, tables::admin1);
        tables.read("regions.tsv", 10, tables::region);
        tables.read("abbreviations.tsv", 2, tables::abbreviation);
        tables.read("admin2.tsv.gz", 7, tables::admin2);
        tables.read("settlements.tsv.gz", 10, tables::settlement);
        List<ContestedAreas.Area> areas = new ArrayList<>();
        tables.read("contested.tsv", 5, f -> areas.add(new ContestedAreas.Area(f[0], f[1], f[2], f[3])));
        String hex = HexFormat.of().formatHex(tables.digest.digest());
        return new Gazetteer(tables.builder, tables.words, new ContestedAreas(areas), hex);
    }

    /** Takes the fields of one row. */
    interface Row {
        void accept(String[] fields);
    }

    private void read(String file, int columns, Row each) {
        byte[] bytes = bytes(file);
        digest.update(bytes);
        try (InputStream raw = new ByteArrayInputStream(bytes);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            rows(file, columns, lines, each);
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file, e);
        }
    }

    private static void rows(String file, int columns, BufferedReader lines, Row each) throws IOException {
        lines.readLine();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String[] fields = line.split("\t", -1);
            if (fields.length != columns) {
                throw new CasusException("%s%s:%d: %d columns where %d belong; mend the row"
                        .formatted(FOLDER, file, number, fields.length, columns));
            }
            try {
                each.accept(fields);
            } catch (IllegalArgumentException e) {
                throw new CasusException(
                        "%s%s:%d: %s; mend the row".formatted(FOLDER, file, number, e.getMessage()), e);
            }
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = GazetteerTables.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new CasusException("No " + FOLDER + file + " on the class path; reinstall casus-core");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file, e);
        }
    }

    private void country(String[] f) {
        int row = builder.add(new Entry(
                0, f[2], Kind.COUNTRY, Precision.COUNTRY, number(f[6]), number(f[7]), f[0], null, null, 0, null, true));
        spellings(row, f[3]);
        demonyms(row, f[4]);
        capitals.put(f[0], f[5]);
    }

    private void region(String[] f) {
        Precision precision = Precision.valueOf(f[8].toUpperCase(Locale.ROOT));
        Kind kind = regionKind(f[3], precision);
        String admin1 = f[7].isEmpty() ? null : admin1Codes.get(f[6] + ':' + Names.fold(f[7]));
        if (admin1 == null && !f[7].isEmpty()) {
            throw new IllegalArgumentException("no first-order division \"" + f[7] + "\" in " + f[6]);
        }
        int row = builder.add(new Entry(
                0,
                f[0],
                kind,
                precision,
                number(f[4]),
                number(f[5]),
                f[6],
                admin1,
                null,
                POPULATION_OF_LISTED,
                null,
                true));
        spellings(row, f[1]);
        demonyms(row, f[2]);
    }

    private static Kind regionKind(String kind, Precision precision) {
        return switch (kind) {
            case "supranational" -> Kind.SUPRANATIONAL;
            case "settlement", "camp" -> Kind.SETTLEMENT;
            case "admin" ->
                precision == Precision.ADMIN1 ? Kind.ADMIN1 : precision == Precision.ADMIN2 ? Kind.ADMIN2 : Kind.REGION;
            case "region", "front", "strait", "sea", "river", "island", "crossing", "base", "site" -> Kind.REGION;
            default -> throw new IllegalArgumentException("unknown kind \"" + kind + '"');
        };
    }

    private void admin1(String[] f) {
        int row = builder.add(new Entry(
                0, f[2], Kind.ADMIN1, Precision.ADMIN1, number(f[4]), number(f[5]), f[6], f[0], null, 0, f[1], true));
        spellings(row, f[3]);
        split(f[2] + (f[3].isEmpty() ? "" : "|" + f[3])).forEach(name -> {
            String folded = Names.fold(name);
            admin1Codes.putIfAbsent(f[6] + ':' + folded, f[0]);
            String bare = words.withoutDivision(folded);
            if (!bare.equals(folded)) {
                builder.name(row, bare, false);
            }
        });
        builder.admin1Names.put(f[0], f[2]);
        admin1Rows.put(f[0], row);
    }

    private void abbreviation(String[] f) {
        Integer row = admin1Rows.get(f[1]);
        if (row == null) {
            throw new IllegalArgumentException("no first-order division " + f[1]);
        }
        builder.abbreviations.put(f[0], row);
        builder.abbreviations.put(f[0].toUpperCase(Locale.ROOT), row);
    }

    private void admin2(String[] f) {
        String admin1 = f[0].indexOf('.') < 0 ? null : f[0].substring(0, f[0].lastIndexOf('.'));
        int row = builder.add(new Entry(
                0, f[2], Kind.ADMIN2, Precision.ADMIN2, number(f[4]), number(f[5]), f[6], admin1, f[0], 0, f[1], true));
        spellings(row, f[3]);
    }

    private void settlement(String[] f) {
        int row = builder.add(new Entry(
                0,
                f[1],
                f[9].equals("PPLC") ? Kind.CAPITAL : Kind.SETTLEMENT,
                Precision.SETTLEMENT,
                number(f[3]),
                number(f[4]),
                f[5],
                f[6],
                f[7],
                (int) number(f[8]),
                f[0],
                true));
        spellings(row, f[2]);
        if (f[9].equals("PPLC")) {
            builder.name(row, capitals.getOrDefault(f[5], ""), true);
        }
    }

    private void spellings(int row, String joined) {
        split(joined).forEach(name -> builder.name(row, name, false));
    }

    private void demonyms(int row, String joined) {
        split(joined).forEach(name -> builder.demonyms.putIfAbsent(Names.fold(name), row));
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\\|"));
    }

    private static double number(String field) {
        return Double.parseDouble(field);
    }
}
