package org.casus.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.casus.CasusException;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads a codebook's folder: codebook.yaml names the others. */
final class CodebookLoader {

    /** Opens a file of the codebook by name. */
    private interface Folder {
        String read(String file);
    }

    private final Folder files;
    private final Sha256 sha = new Sha256();
    private final WordClasses classes;

    private CodebookLoader(Folder files) {
        this.files = files;
        this.classes = WordClasses.parse(YamlMap.parse("classes.yaml", read("classes.yaml")));
    }

    static Codebook fromResources(String folder) {
        return new CodebookLoader(file -> {
                    String path = "/" + folder + "/" + file;
                    try (InputStream in = CodebookLoader.class.getResourceAsStream(path)) {
                        if (in == null) {
                            throw new CasusException("the codebook has no file " + path);
                        }
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new CasusException("cannot read " + path, e);
                    }
                })
                .load();
    }

    static Codebook fromDirectory(Path directory) {
        return new CodebookLoader(file -> {
                    try {
                        return Files.readString(directory.resolve(file));
                    } catch (IOException e) {
                        throw new CasusException(
                                "cannot read " + directory.resolve(file)
                                        + "; a codebook needs codebook.yaml, types.tsv,"
                                        + " modes.tsv, classes.yaml and the pattern files it names",
                                e);
                    }
                })
                .load();
    }

    private String read(String file) {
        String text = files.read(file);
        sha.add(text);
        return text;
    }

    private Codebook load() {
        YamlMap manifest = YamlMap.parse("codebook.yaml", read("codebook.yaml"));
        Map<String, EventType> types = types();
        List<Pattern> patterns = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        List<Finding> repeats = new ArrayList<>();
        for (String file : manifest.strings("patterns")) {
            for (YamlMap block : YamlMap.parseList(file, read(file))) {
                Pattern pattern = PatternParser.parse(block, file, classes, types, patterns.size());
                if (!ids.add(pattern.id())) {
                    throw block.error("id", "pattern id '" + pattern.id() + "' is used twice");
                }
                patterns.add(pattern);
                repeats.addAll(repeatedTriggers(block, file, pattern.id()));
            }
        }
        YamlMap cues = YamlMap.parse("cues.yaml", read("cues.yaml"));
        Map<String, Map<String, List<String>>> modeCues = new LinkedHashMap<>();
        cues.map("modes").forEachMap((type, modes) -> modeCues.put(type, spelt(modes)));
        Map<String, List<String>> contextCues = spelt(cues.map("contexts"));
        Map<String, String> cameo = new LinkedHashMap<>();
        for (CSVRecord row : tsv("cameo.tsv")) {
            String mode = row.get("mode");
            cameo.put(row.get("type") + (mode.isEmpty() ? "" : "-" + mode), row.get("cameo"));
        }
        Set<String> support = needed("support", "verbs that carry an event noun");
        Set<String> quantity = needed("quantity", "nouns that count others");
        String digest = sha.shortHex();
        List<Finding> loose = new ArrayList<>(classes.unused());
        loose.addAll(classes.repeated());
        loose.addAll(repeats);
        return new Codebook(
                manifest.string("name"),
                digest,
                types,
                patterns,
                modeCues,
                contextCues,
                cameo,
                support,
                quantity,
                loose);
    }

    private static List<Finding> repeatedTriggers(YamlMap block, String file, String id) {
        return Arrays.stream(Trigger.Kind.values())
                .flatMap(kind -> block.repeated(kind.key()).stream())
                .map(word ->
                        Finding.warning(file, word.number(), id + " lists '" + word.text() + "' twice", "delete one"))
                .toList();
    }

    private Set<String> needed(String name, String meaning) {
        return new LinkedHashSet<>(classes.spell(
                List.of("@" + name),
                () -> new CasusException("classes.yaml has no class '" + name + "' (" + meaning + ")")));
    }

    private Map<String, List<String>> spelt(YamlMap map) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String key : map.keys()) {
            all.put(key, classes.spell(map.strings(key), () -> map.error(key, "unknown word class")));
        }
        return all;
    }

    private Map<String, EventType> types() {
        Map<String, Map<String, Mode>> modes = new LinkedHashMap<>();
        for (CSVRecord row : tsv("modes.tsv")) {
            Mode mode = new Mode(row.get("mode"), number(row, "score", "modes.tsv"));
            modes.computeIfAbsent(row.get("type"), k -> new LinkedHashMap<>()).put(mode.code(), mode);
        }
        Map<String, EventType> types = new LinkedHashMap<>();
        for (CSVRecord row : tsv("types.tsv")) {
            Double score = number(row, "score", "types.tsv");
            Double quad = number(row, "quad", "types.tsv");
            if (score == null || quad == null) {
                throw new CasusException("types.tsv:" + (row.getRecordNumber() + 1) + ": score and quad are needed");
            }
            String code = row.get("type");
            String future = row.get("future").isEmpty() ? null : row.get("future");
            types.put(
                    code,
                    new EventType(
                            code,
                            quad.intValue(),
                            isYes(row, "recipient_required"),
                            isYes(row, "known_party"),
                            score,
                            future,
                            isYes(row, "recipient_is_place"),
                            modes.getOrDefault(code, Map.of())));
        }
        return types;
    }

    private static boolean isYes(CSVRecord row, String column) {
        return row.get(column).equals("yes");
    }

    private static @Nullable Double number(CSVRecord row, String column, String file) {
        String value = row.get(column);
        try {
            return value.isEmpty() ? null : Double.valueOf(value);
        } catch (NumberFormatException e) {
            throw new CasusException(
                    file + ":" + (row.getRecordNumber() + 1) + ": " + column + " is not a number: " + value, e);
        }
    }

    private List<CSVRecord> tsv(String file) {
        CSVFormat format = CSVFormat.TDF
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setQuote(null)
                .get();
        try (var parser = format.parse(new StringReader(read(file)))) {
            return parser.getRecords();
        } catch (IOException | IllegalArgumentException e) {
            throw new CasusException(file + " is not a table with a header row: " + e.getMessage(), e);
        }
    }
}
