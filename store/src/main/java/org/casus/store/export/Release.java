package org.casus.store.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.CasusException;
import org.casus.store.StoreStatus;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A frozen release: data that never changes under a version, with what a stranger needs to use and cite it. The folder holds
 * events.csv, events.parquet, records.jsonl, country-month.csv, priogrid-month.csv, datapackage.json (Frictionless),
 * croissant.json (Croissant 1.0), CITATION.cff, README.md, ids.tsv, CHANGES.md and SHA256SUMS.
 */
public final class Release {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,40}");

    /** The data files by format, in the order they are listed. */
    private static final Map<String, ExportFormat> DATA = data();

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final String version;
    private final String filter;
    private final StoreStatus status;

    /**
     * @param version name of the release, "v1"
     * @param filter what was asked for, as a query string
     * @param status of the store it is taken from
     */
    public Release(String version, String filter, StoreStatus status) {
        if (!VERSION.matcher(version).matches()) {
            throw new CasusException("--release " + version + ": is no version; write letters, digits, dots, as v1.2");
        }
        this.version = version;
        this.filter = filter;
        this.status = status;
    }

    /**
     * Writes the release.
     *
     * @param folder where, not there yet; it appears when complete
     * @param since folder of the release before, null for a first one
     */
    public void write(Exporter exporter, Path folder, @Nullable Path since) {
        if (Files.exists(folder)) {
            throw new CasusException(folder + ": exists already, and a release never changes; name another folder");
        }
        Path part = folder.resolveSibling("." + folder.getFileName() + ".part");
        try {
            clear(part);
            Files.createDirectory(part);
            Map<String, Long> rows = new TreeMap<>();
            DATA.forEach((name, format) -> rows.put(name, exporter.write(format, part.resolve(name))));
            Map<String, String> ids = exporter.digests();
            describe(exporter, part, rows, ids, since);
            Files.move(part, folder);
        } catch (IOException e) {
            throw new CasusException(folder + ": cannot be written (" + e.getMessage() + "); choose another place", e);
        } catch (SQLException e) {
            throw new CasusException(folder + ": " + e.getMessage() + "; please report it", e);
        } finally {
            clear(part);
        }
    }

    private static Map<String, ExportFormat> data() {
        Map<String, ExportFormat> data = new LinkedHashMap<>();
        data.put("events.csv", ExportFormat.CSV);
        data.put("events.parquet", ExportFormat.PARQUET);
        data.put("records.jsonl", ExportFormat.JSONL);
        data.put("country-month.csv", ExportFormat.COUNTRY_MONTH);
        data.put("priogrid-month.csv", ExportFormat.PRIOGRID_MONTH);
        return Collections.unmodifiableMap(data);
    }

    private void describe(
            Exporter exporter, Path part, Map<String, Long> rows, Map<String, String> ids, @Nullable Path since)
            throws IOException, SQLException {
        Files.writeString(
                part.resolve("ids.tsv"),
                ids.entrySet().stream()
                        .map(id -> id.getKey() + "\t" + id.getValue() + "\n")
                        .collect(Collectors.joining("", "id\tdigest\n", "")));
        Files.writeString(part.resolve("CHANGES.md"), changes(ids, since));
        Files.writeString(part.resolve("CITATION.cff"), citation());
        Files.writeString(part.resolve("README.md"), readme(exporter.number()));
        Files.writeString(
                part.resolve("datapackage.json"), json.writeValueAsString(dataPackage(exporter, part, rows)) + "\n");
        Files.writeString(part.resolve("croissant.json"), json.writeValueAsString(croissant(exporter, part)) + "\n");
        StringBuilder sums = new StringBuilder();
        try (var files = Files.list(part)) {
            for (Path file : files.sorted().toList()) {
                sums.append(sha256(file))
                        .append("  ")
                        .append(file.getFileName())
                        .append('\n');
            }
        }
        Files.writeString(part.resolve("SHA256SUMS"), sums);
    }

    private ObjectNode dataPackage(Exporter exporter, Path part, Map<String, Long> rows)
            throws IOException, SQLException {
        ObjectNode about = json.createObjectNode();
        about.put("profile", "tabular-data-package").put("name", "casus-events").put("version", version);
        about.put("title", title()).put("created", today());
        about.set("licenses", json.createArrayNode());
        about.putObject("casus").put("filter", filter).set("coders", coders());
        ArrayNode resources = about.putArray("resources");
        for (Map.Entry<String, ExportFormat> each : DATA.entrySet()) {
            Path file = part.resolve(each.getKey());
            ObjectNode resource = resources.addObject();
            resource.put("name", each.getKey().replace('.', '-')).put("path", each.getKey());
            resource.put("format", each.getValue().ending()).put("mediatype", mediaType(each.getKey()));
            resource.put("encoding", "utf-8").put("bytes", Files.size(file)).put("hash", "sha256:" + sha256(file));
            resource.put("rows", rows.get(each.getKey()));
            if (each.getKey().endsWith(".csv")) {
                resource.put("profile", "tabular-data-resource");
                ObjectNode schema = resource.putObject("schema");
                ArrayNode fields = schema.putArray("fields");
                for (String column : exporter.columns(each.getValue())) {
                    int blank = column.lastIndexOf(' ');
                    fields.addObject()
                            .put("name", column.substring(0, blank))
                            .put("type", frictionless(column.substring(blank + 1)));
                }
                schema.putArray("missingValues").add("");
            }
        }
        return about;
    }

    private ObjectNode croissant(Exporter exporter, Path part) throws IOException, SQLException {
        ObjectNode about = json.createObjectNode();
        ObjectNode context = about.putObject("@context");
        context.put("@vocab", "https://schema.org/").put("cr", "http://mlcommons.org/croissant/");
        context.put("sc", "https://schema.org/").put("dct", "http://purl.org/dc/terms/");
        context.put("conformsTo", "dct:conformsTo")
                .put("recordSet", "cr:recordSet")
                .put("field", "cr:field");
        context.put("source", "cr:source").put("fileObject", "cr:fileObject").put("extract", "cr:extract");
        context.put("column", "cr:column");
        context.putObject("dataType").put("@id", "cr:dataType").put("@type", "@vocab");
        about.put("@type", "sc:Dataset").put("conformsTo", "http://mlcommons.org/croissant/1.0");
        about.put("name", "casus-events").put("description", title()).put("version", version);
        about.put("datePublished", today());
        ArrayNode files = about.putArray("distribution");
        for (String name : DATA.keySet()) {
            files.addObject()
                    .put("@type", "cr:FileObject")
                    .put("@id", name)
                    .put("name", name)
                    .put("contentUrl", name)
                    .put("encodingFormat", mediaType(name))
                    .put("sha256", sha256(part.resolve(name)));
        }
        ObjectNode records = about.putArray("recordSet").addObject();
        records.put("@type", "cr:RecordSet").put("@id", "events").put("name", "events");
        ArrayNode fields = records.putArray("field");
        for (String column : exporter.columns(ExportFormat.CSV)) {
            int blank = column.lastIndexOf(' ');
            String name = column.substring(0, blank);
            ObjectNode field = fields.addObject();
            field.put("@type", "cr:Field").put("@id", "events/" + name).put("name", name);
            field.put("dataType", "sc:" + croissantType(column.substring(blank + 1)));
            ObjectNode source = field.putObject("source");
            source.putObject("fileObject").put("@id", "events.csv");
            source.putObject("extract").put("column", name);
        }
        return about;
    }

    private ArrayNode coders() {
        ArrayNode coders = json.createArrayNode();
        for (StoreStatus.CoderUse use : status.coders()) {
            if (use.inForce() > 0) {
                ObjectNode coder = coders.addObject().put("digest", use.digest());
                coder.put("version", use.provenance().version()).put("articles", use.inForce());
                coder.set("digests", json.valueToTree(use.provenance().digests()));
            }
        }
        return coders;
    }

    private String changes(Map<String, String> ids, @Nullable Path since) throws IOException {
        StringBuilder text = new StringBuilder("# Changes in " + version + "\n\n");
        if (since == null) {
            return text.append("The first release: ")
                    .append(ids.size())
                    .append(" records.\n")
                    .toString();
        }
        Map<String, String> before = ids(since);
        List<String> added =
                ids.keySet().stream().filter(id -> !before.containsKey(id)).toList();
        List<String> removed =
                before.keySet().stream().filter(id -> !ids.containsKey(id)).toList();
        List<String> changed = ids.entrySet().stream()
                .filter(id -> before.containsKey(id.getKey()))
                .filter(id -> !id.getValue().equals(before.get(id.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        text.append("Since ")
                .append(since.getFileName())
                .append(": ")
                .append(added.size())
                .append(" added, ");
        text.append(changed.size()).append(" changed, ").append(removed.size()).append(" removed.\n");
        section(text, "Added", added);
        section(text, "Changed", changed);
        section(text, "Removed", removed);
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> ids) {
        if (!ids.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
            ids.forEach(id -> text.append("- ").append(id).append('\n'));
        }
    }

    private static Map<String, String> ids(Path release) throws IOException {
        Path file = release.resolve("ids.tsv");
        if (!Files.exists(file)) {
            throw new CasusException(release + ": is no release of Casus, ids.tsv is missing; name its folder");
        }
        Map<String, String> ids = new TreeMap<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (String line : lines.subList(1, lines.size())) {
            ids.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
        }
        return ids;
    }

    private String citation() {
        return "cff-version: 1.2.0\nmessage: If you use these data, please cite them and Casus.\ntype: dataset\ntitle: \""
                + title() + "\"\nversion: \"" + version + "\"\ndate-released: " + today()
                + "\nauthors:\n  - name: The makers of this release\nreferences:\n  - type: software\n    title: Casus\n"
                + "    version: \""
                + (status.coders().isEmpty()
                        ? ""
                        : status.coders().get(0).provenance().version())
                + "\"\n    authors:\n      - name: The Casus contributors\n";
    }

    private String readme(long number) {
        return "# " + title() + "\n\n" + number + " records that Casus read in " + status.articles()
                + " news articles: events and claims, each with who says so.\n\n"
                + "- A record is a report. Reports of one happening share `incident`; count those, not rows.\n"
                + "- Read `cameo` and `geonameid` as text, or zeros are lost.\n"
                + "- A point is a spot only where `place_precision` is `exact` or `settlement`.\n"
                + "- Columns: docs/csv.md of Casus. `sha256sum -c SHA256SUMS` tells whether the files are whole.\n"
                + (filter.isEmpty() ? "" : "- Taken with the filter `" + filter + "`.\n");
    }

    private String title() {
        return "Events in the news, coded by Casus, release " + version;
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static String mediaType(String name) {
        return name.endsWith(".csv")
                ? "text/csv"
                : name.endsWith(".jsonl") ? "application/jsonl" : "application/x-parquet";
    }

    private static String frictionless(String type) {
        return switch (type) {
            case "DATE" -> "date";
            case "DOUBLE" -> "number";
            case "INTEGER", "BIGINT" -> "integer";
            default -> "string";
        };
    }

    private static String croissantType(String type) {
        return switch (type) {
            case "DATE" -> "Date";
            case "DOUBLE" -> "Float";
            case "INTEGER", "BIGINT" -> "Integer";
            default -> "Text";
        };
    }

    private static String sha256(Path file) throws IOException {
        Sha256 digest = new Sha256();
        byte[] block = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.add(java.util.Arrays.copyOf(block, read));
            }
        }
        return digest.hex();
    }

    private static void clear(Path folder) {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new CasusException(folder + ": cannot be cleared (" + e.getMessage() + "); delete it", e);
            }
        }
    }
}
