package org.casus.place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.casus.CasusException;
import org.casus.knowledge.OwnKnowledge;
import org.casus.knowledge.OwnTable;
import org.casus.knowledge.TableKind;
import org.casus.place.Gazetteer.Entry;
import org.casus.place.Gazetteer.Kind;
import org.casus.place.Place.Precision;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads the gazetteer's tables: tab-separated, UTF-8, one header row. */
final class GazetteerTables {

    private static final String FOLDER = "/gazetteer/";

    private static final List<String> REGION_COLUMNS =
            List.of("name", "aliases", "demonyms", "kind", "lat", "lon", "country", "admin1", "precision", "source");

    /** What is listed by hand is in the news for more than its size. */
    private static final int POPULATION_OF_LISTED = 100_000;

    private final GazetteerBuilder builder = new GazetteerBuilder();
    private final Sha256 digest = new Sha256();
    private final Map<String, Integer> admin1Rows = new HashMap<>();
    private final Map<String, String> admin1Codes = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();
    private final PlaceWords words = new PlaceWords();

    /** Where the tables that come from GeoNames are, null for the built-in ones. */
    private final @Nullable GazetteerFile file;

    private GazetteerTables(@Nullable GazetteerFile file) {
        this.file = file;
    }

    /** The built-in gazetteer, or one whose settlements and divisions are those of a file, and a user's own places. */
    static Gazetteer load(OwnKnowledge own, @Nullable GazetteerFile file) {
        GazetteerTables tables = new GazetteerTables(file);
        tables.read("words.tsv", 2, f -> tables.words.add(f.text(0), f.text(1)));
        tables.read("countries.tsv", 8, tables::country);
        tables.read("admin1.tsv.gz", 7, tables::admin1);
        own.of(TableKind.PLACES).forEach(tables::own);
        tables.read("regions.tsv", 10, tables::region);
        tables.read("abbreviations.tsv", 2, tables::abbreviation);
        tables.read("admin2.tsv.gz", 7, tables::admin2);
        tables.read("settlements.tsv.gz", 10, tables::settlement);
        List<ContestedAreas.Area> areas = new ArrayList<>();
        tables.read(
                "contested.tsv",
                5,
                f -> areas.add(new ContestedAreas.Area(f.text(0), f.text(1), f.text(2), f.text(3))));
        String hex = tables.digest.hex();
        return new Gazetteer(tables.builder, tables.words, new ContestedAreas(areas), hex);
    }

    /** ISO 3166 alpha-2 and alpha-3 of each country. */
    static void countryCodes(BiConsumer<String, String> each) {
        Rows rows = new Rows(bytes("countries.tsv"), 8);
        while (rows.next()) {
            each.accept(rows.text(1), rows.text(0));
        }
    }

    /** Takes the row that a table stands on. */
    interface Row {
        void accept(Rows row);
    }

    private void read(String name, int columns, Row each) {
        GazetteerFile other = GazetteerFile.TABLES.contains(name) ? file : null;
        byte[] bytes = other == null ? bytes(name) : other.bytes(name);
        digest.add(bytes);
        rows(
                (other == null ? FOLDER : other.path() + "!") + name,
                new Rows(name.endsWith(".gz") ? unzipped(name, bytes) : bytes, columns),
                each);
    }

    private void own(OwnTable table) {
        digest.add(table.text());
        rows(table.file(), new Rows(table.withColumns(REGION_COLUMNS), REGION_COLUMNS.size()), this::region);
    }

    private static void rows(String table, Rows rows, Row each) {
        try {
            while (rows.next()) {
                each.accept(rows);
            }
        } catch (IllegalArgumentException e) {
            throw new CasusException("%s, line %d: %s; mend the row".formatted(table, rows.line(), e.getMessage()), e);
        }
    }

    private static byte[] unzipped(String file, byte[] bytes) {
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file, e);
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

    private void country(Rows f) {
        int row = builder.add(new Entry(
                0,
                f.text(2),
                Kind.COUNTRY,
                Precision.COUNTRY,
                f.number(6),
                f.number(7),
                f.text(0),
                null,
                null,
                0,
                null,
                true));
        spellings(row, f.list(3));
        demonyms(row, f.list(4));
        capitals.put(f.text(0), f.text(5));
    }

    private void region(Rows f) {
        Precision precision = Precision.valueOf(f.text(8).toUpperCase(Locale.ROOT));
        Kind kind = regionKind(f.text(3), precision);
        String admin1 = f.isEmpty(7) ? null : admin1Codes.get(f.text(6) + ':' + Names.fold(f.text(7)));
        if (admin1 == null && !f.isEmpty(7) && file == null) {
            throw new IllegalArgumentException("no first-order division \"" + f.text(7) + "\" in " + f.text(6));
        }
        int row = builder.add(new Entry(
                0,
                f.text(0),
                kind,
                precision,
                f.number(4),
                f.number(5),
                f.text(6),
                admin1,
                null,
                POPULATION_OF_LISTED,
                null,
                true));
        spellings(row, f.list(1));
        demonyms(row, f.list(2));
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

    private void admin1(Rows f) {
        int row = builder.add(new Entry(
                0,
                f.text(2),
                Kind.ADMIN1,
                Precision.ADMIN1,
                f.number(4),
                f.number(5),
                f.text(6),
                f.text(0),
                null,
                0,
                f.text(1),
                true));
        spellings(row, f.list(3));
        List<String> names = new ArrayList<>(List.of(f.text(2)));
        names.addAll(f.list(3));
        for (String name : names) {
            String folded = Names.fold(name);
            admin1Codes.putIfAbsent(f.text(6) + ':' + folded, f.text(0));
            String bare = words.withoutDivision(folded);
            if (!bare.equals(folded)) {
                builder.name(row, bare, false);
            }
        }
        builder.admin1Names.put(f.text(0), f.text(2));
        admin1Rows.put(f.text(0), row);
    }

    private void abbreviation(Rows f) {
        Integer row = admin1Rows.get(f.text(1));
        if (row == null && file != null) {
            return; // the file need not cover the whole world
        }
        if (row == null) {
            throw new IllegalArgumentException("no first-order division " + f.text(1));
        }
        builder.abbreviations.put(f.text(0), row);
        builder.abbreviations.put(f.text(0).toUpperCase(Locale.ROOT), row);
    }

    private void admin2(Rows f) {
        String admin1 = f.text(0).indexOf('.') < 0
                ? null
                : f.text(0).substring(0, f.text(0).lastIndexOf('.'));
        int row = builder.add(new Entry(
                0,
                f.text(2),
                Kind.ADMIN2,
                Precision.ADMIN2,
                f.number(4),
                f.number(5),
                f.text(6),
                admin1,
                f.text(0),
                0,
                f.text(1),
                true));
        spellings(row, f.list(3));
    }

    private void settlement(Rows f) {
        int row = builder.add(new Entry(
                0,
                f.text(1),
                f.is(9, "PPLC") ? Kind.CAPITAL : Kind.SETTLEMENT,
                Precision.SETTLEMENT,
                f.number(3),
                f.number(4),
                f.text(5),
                f.text(6),
                f.text(7),
                (int) f.number(8),
                f.text(0),
                true));
        spellings(row, f.list(2));
        if (f.is(9, "PPLC")) {
            builder.name(row, capitals.getOrDefault(f.text(5), ""), true);
        }
    }

    private void spellings(int row, List<String> names) {
        names.forEach(name -> builder.name(row, name, false));
    }

    private void demonyms(int row, List<String> names) {
        names.forEach(name -> builder.demonyms.putIfAbsent(Names.fold(name), row));
    }
}
