package org.casus.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** The files of GeoNames in their own layout (readme.txt of its export folder): tab-separated, without a header. */
final class GeoNamesDump {

    private static final Pattern MAIN = Pattern.compile("(allCountries|cities[0-9]+|[A-Z]{2})\\.(txt|zip)");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}\\p{N} .'’‘`ʼʻ-]+");
    private static final Pattern AIRPORT = Pattern.compile("[A-Z]{3,4}");

    /** What stands in the column of languages and is no name. */
    private static final Set<String> NO_NAMES =
            Set.of("link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr");

    private static final int COLUMNS = 19;
    private static final int MOST_LETTERS = 40;

    private final Path folder;
    private final Map<String, String> countries = new HashMap<>();

    /**
     * A row of the main table.
     *
     * @param id GeoNames id
     * @param name in its own language, UTF-8
     * @param spellings its other names, of all scripts
     * @param code feature code ("PPL", "ADM1")
     * @param country ISO 3166 alpha-3
     * @param admin1 code of the first-order division ("UA.11"), null where unknown
     * @param admin2 code of the second-order division ("US.CA.037"), null where unknown
     * @param populated whether it is of feature class P
     */
    record Feature(
            int id,
            String name,
            List<String> spellings,
            double lat,
            double lon,
            boolean populated,
            String code,
            String country,
            @Nullable String admin1,
            @Nullable String admin2,
            long population) {

        Feature {
            spellings = List.copyOf(spellings);
        }

        /** A place where people live; historical ones, of which only the name is left, are none. */
        boolean isPopulated() {
            return populated && !code.equals("PPLH");
        }
    }

    /** Takes a division. */
    interface DivisionReader {
        void accept(String code, String name, int id);
    }

    private interface LineReader {
        void accept(String[] cells);
    }

    GeoNamesDump(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CasusException(folder + ": no such folder; name the one that holds GeoNames' files");
        }
        this.folder = folder;
        GazetteerTables.countryCodes(countries::put);
    }

    /** ISO 3166 alpha-3 for alpha-2, null where Casus has no such country. */
    @Nullable
    String country(String two) {
        return countries.get(two);
    }

    void features(Consumer<Feature> each) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(f -> MAIN.matcher(f.getFileName().toString()).matches())
                    .sorted()
                    .forEach(files::add);
        }
        List<Path> whole = files.stream()
                .filter(f -> f.getFileName().toString().startsWith("allCountries"))
                .toList();
        if (files.isEmpty()) {
            throw new CasusException(folder + ": holds none of GeoNames' tables; put allCountries.txt, a country's file"
                    + " such as UA.txt, or cities500.txt there");
        }
        for (Path file : whole.isEmpty() ? files : whole.subList(0, 1)) {
            lines(file, COLUMNS, cells -> {
                String country = countries.get(cells[8]);
                if (country != null && !cells[1].isEmpty()) {
                    each.accept(feature(cells, country));
                }
            });
        }
    }

    private static Feature feature(String[] cells, String country) {
        String admin1 = cells[10].isEmpty() || cells[10].equals("00") ? null : cells[8] + "." + cells[10];
        return new Feature(
                Integer.parseInt(cells[0]),
                plain(cells[1]),
                cells[3].isEmpty() ? List.of() : List.of(cells[3].split(",")),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                cells[6].equals("P"),
                cells[7],
                country,
                admin1,
                admin1 == null || cells[11].isEmpty() ? null : admin1 + "." + cells[11],
                cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]));
    }

    /** The rows of admin1CodesASCII or admin2Codes; none where the file is missing. */
    void divisions(String file, DivisionReader each) throws IOException {
        Path path = find(file);
        if (path != null) {
            lines(path, 4, cells -> each.accept(cells[0], plain(cells[1]), Integer.parseInt(cells[3])));
        }
    }

    /** The names of alternateNamesV2 or alternateNames; none where both are missing. */
    void spellings(BiConsumer<Integer, String> each) throws IOException {
        Path newer = find("alternateNamesV2");
        Path path = newer != null ? newer : find("alternateNames");
        if (path != null) {
            lines(path, 4, cells -> {
                if (!NO_NAMES.contains(cells[2])) {
                    each.accept(Integer.parseInt(cells[1]), cells[3]);
                }
            });
        }
    }

    /** What English text may have: Latin letters, no airport codes, each but once as names are folded. */
    static List<String> usable(String name, List<String> others) {
        Set<String> seen = new HashSet<>(Set.of(Names.fold(name)));
        List<String> kept = new ArrayList<>();
        for (String other : others) {
            String key = Names.fold(other);
            boolean good = key.length() > 2
                    && other.length() <= MOST_LETTERS
                    && LATIN.matcher(other).matches()
                    && !AIRPORT.matcher(other).matches();
            if (good && seen.add(key)) {
                kept.add(plain(other));
            }
        }
        return kept;
    }

    private static String plain(String name) {
        return name.replace('|', ' ').strip();
    }

    private @Nullable Path find(String name) {
        for (String ending : List.of(".txt", ".zip")) {
            if (Files.isRegularFile(folder.resolve(name + ending))) {
                return folder.resolve(name + ending);
            }
        }
        return null;
    }

    private static void lines(Path file, int least, LineReader each) throws IOException {
        int line = 0;
        try (BufferedReader reader = open(file)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                String[] cells = text.split("\t", -1);
                if (cells.length < least) {
                    throw new CasusException("%s, line %d: %d columns where GeoNames has %d; fetch the file anew"
                            .formatted(file, line, cells.length, least));
                }
                each.accept(cells);
            }
        } catch (NumberFormatException e) {
            throw new CasusException(
                    file + ", line " + line + ": " + e.getMessage() + " is no number; fetch the file anew", e);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        if (!file.toString().endsWith(".zip")) {
            return Files.newBufferedReader(file, StandardCharsets.UTF_8);
        }
        ZipInputStream zip = new ZipInputStream(Files.newInputStream(file));
        String wanted = file.getFileName().toString().replace(".zip", ".txt");
        while (true) {
            java.util.zip.ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                zip.close();
                throw new CasusException(file + ": has no " + wanted + " in it; fetch it anew");
            }
            if (entry.getName().equals(wanted)) {
                return new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            }
        }
    }
}
