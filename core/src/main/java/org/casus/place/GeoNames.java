package org.casus.place;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.casus.CasusException;
import org.casus.place.GeoNamesDump.Feature;
import org.jspecify.annotations.Nullable;

/**
 * Makes a gazetteer file from GeoNames' own files (www.geonames.org, CC BY 4.0): populated places with their spellings in
 * Latin script, first- and second-order divisions. A division without a point of its own gets the mean of its settlements.
 */
public final class GeoNames {

    private final GeoNamesDump dump;
    private final long leastPopulation;
    private final Map<String, Division> first = new LinkedHashMap<>();
    private final Map<String, Division> second = new LinkedHashMap<>();
    private final Map<Integer, List<String>> spellings = new HashMap<>();

    private GeoNames(Path folder, long leastPopulation) {
        this.dump = new GeoNamesDump(folder);
        this.leastPopulation = leastPopulation;
    }

    /** How many rows a file was given of each kind. */
    public record Counts(int settlements, int firstOrder, int secondOrder) {}

    private static final class Division {
        String name = "";
        int id;
        boolean pointed;
        double lat;
        double lon;
        int settlements;

        void add(Feature f) {
            lat += f.lat();
            lon += f.lon();
            settlements++;
        }
    }

    /**
     * Reads GeoNames' files and writes a gazetteer file.
     *
     * @param folder with allCountries.txt, a country's file (UA.txt) or a citiesN.txt; alternateNamesV2.txt or
     *     alternateNames.txt, admin1CodesASCII.txt and admin2Codes.txt where there are any; each may be zipped
     * @param out the file to write
     * @param leastPopulation leaves out smaller places that are no seat of a division; most villages have 0
     * @throws CasusException where there is nothing to read, or a line is not in GeoNames' layout
     */
    public static Counts convert(Path folder, Path out, long leastPopulation) {
        GeoNames geoNames = new GeoNames(folder, leastPopulation);
        try {
            geoNames.survey();
            return geoNames.write(out);
        } catch (IOException e) {
            throw new CasusException(out + ": cannot be written (" + e.getMessage() + "); check its folder", e);
        }
    }

    /** Reads divisions and, for the places that are kept, their spellings. */
    private void survey() throws IOException {
        dump.divisions("admin1CodesASCII", (code, name, id) -> named(first, code, name, id));
        dump.divisions("admin2Codes", (code, name, id) -> named(second, code, name, id));
        dump.features(f -> {
            if (f.code().equals("ADM1")) {
                point(first, f.admin1(), f);
            } else if (f.code().equals("ADM2") && f.admin2() != null) {
                point(second, f.admin2(), f);
            } else if (!isKept(f)) {
                return;
            }
            spellings.put(f.id(), List.of());
        });
        first.values().forEach(d -> spellings.putIfAbsent(d.id, List.of()));
        second.values().forEach(d -> spellings.putIfAbsent(d.id, List.of()));
        dump.spellings((id, name) -> spellings.computeIfPresent(id, (key, known) -> {
            List<String> all = known.isEmpty() ? new ArrayList<>(2) : known;
            all.add(name);
            return all;
        }));
    }

    private static void named(Map<String, Division> divisions, String code, String name, int id) {
        Division division = divisions.computeIfAbsent(code, key -> new Division());
        division.name = name;
        division.id = id;
    }

    private static void point(Map<String, Division> divisions, @Nullable String code, Feature f) {
        if (code == null) {
            return;
        }
        Division division = divisions.computeIfAbsent(code, key -> new Division());
        division.name = division.name.isEmpty() ? f.name() : division.name;
        division.id = f.id();
        division.pointed = true;
        division.lat = f.lat();
        division.lon = f.lon();
    }

    private boolean isKept(Feature f) {
        boolean seat = f.code().startsWith("PPLA") || f.code().equals("PPLC");
        return f.isPopulated() && (seat || f.population() >= leastPopulation);
    }

    private Counts write(Path out) throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, "gazetteer", ".part");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            int settlements = settlements(zip);
            if (settlements == 0) {
                throw new CasusException(out + ": no populated place is left; lower --min-population or add files");
            }
            Counts counts = new Counts(
                    settlements, divisions(zip, "admin1.tsv.gz", first), divisions(zip, "admin2.tsv.gz", second));
            zip.close();
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            return counts;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private int settlements(ZipOutputStream zip) throws IOException {
        try (Table table = new Table(zip, "settlements.tsv.gz")) {
            table.row(
                    "geonameid",
                    "name",
                    "alternates",
                    "lat",
                    "lon",
                    "country",
                    "admin1",
                    "admin2",
                    "population",
                    "feature");
            dump.features(f -> {
                if (!isKept(f)) {
                    return;
                }
                add(first, f.admin1(), f);
                add(second, f.admin2(), f);
                table.row(
                        String.valueOf(f.id()),
                        f.name(),
                        alternates(f.id(), f.name(), f.spellings()),
                        degrees(f.lat()),
                        degrees(f.lon()),
                        f.country(),
                        text(f.admin1()),
                        text(f.admin2()),
                        String.valueOf(Math.min(f.population(), Integer.MAX_VALUE)),
                        f.code());
            });
            return table.rows - 1;
        }
    }

    private static void add(Map<String, Division> divisions, @Nullable String code, Feature f) {
        Division division = code == null ? null : divisions.get(code);
        if (division != null && !division.pointed) {
            division.add(f);
        }
    }

    private int divisions(ZipOutputStream zip, String name, Map<String, Division> divisions) throws IOException {
        try (Table table = new Table(zip, name)) {
            table.row("code", "geonameid", "name", "alternates", "lat", "lon", "country");
            divisions.forEach((code, d) -> {
                String country = dump.country(code.substring(0, 2));
                if (country != null && (d.pointed || d.settlements > 0)) {
                    double n = d.pointed ? 1 : d.settlements;
                    table.row(
                            code,
                            d.id > 0 ? String.valueOf(d.id) : "",
                            d.name,
                            alternates(d.id, d.name, List.of()),
                            degrees(d.lat / n),
                            degrees(d.lon / n),
                            country);
                }
            });
            return table.rows - 1;
        }
    }

    private String alternates(int id, String name, List<String> others) {
        List<String> listed = spellings.getOrDefault(id, List.of());
        return String.join("|", GeoNamesDump.usable(name, listed.isEmpty() ? others : listed));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** A zipped table within the file. */
    private static final class Table implements AutoCloseable {
        private final ZipOutputStream zip;
        private final GZIPOutputStream packed;
        private final Writer writer;
        private int rows;

        Table(ZipOutputStream zip, String name) throws IOException {
            this.zip = zip;
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(0); // the same input gives the same bytes
            zip.putNextEntry(entry);
            this.packed = new GZIPOutputStream(zip, 1 << 16);
            this.writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
        }

        void row(String... cells) {
            try {
                writer.write(String.join("\t", cells));
                writer.write('\n');
                rows++;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            writer.flush();
            packed.finish();
            zip.closeEntry();
        }
    }
}
