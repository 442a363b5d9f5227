package org.casus.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.casus.CasusException;
import org.casus.store.EventFilter;
import org.casus.store.StoreReader;
import org.casus.store.export.ExportFormat;
import org.casus.store.export.Exporter;
import org.casus.store.export.Release;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes records for other programs: {@code casus export --format FORMAT --out OUT}. */
@Command(
        name = "export",
        description =
                "Writes the records of a store in the forms of other programs and data sets, or a frozen release.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus export --format parquet --out events.parquet",
            "  casus export --format gdelt-events --filter 'country=UKR&from=2024-01-01' --out ua.export.CSV",
            "  casus export --format csv --as-of 2025-01-31 --out january.csv",
            "  casus export --release v1 --out release-v1/",
            "  casus export --release v2 --since release-v1/ --out release-v2/",
            "",
            "What each form keeps and loses: docs/export.md. Exit code: 0 written, 1 nothing to write, 2 error."
        })
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "csv, jsonl, parquet, geoparquet, geojson, plover, polecat, icews, phoenix, gdelt-events,"
                    + " gdelt-mentions, ucdp, country-month or priogrid-month.")
    private @Nullable String format;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            required = true,
            description =
                    "The file to write, which appears when complete; for a release a folder that does not exist yet.")
    private Path out = Path.of("");

    @Option(
            names = "--filter",
            paramLabel = "FILTER",
            defaultValue = "",
            description = "Only what this filter finds (docs/store.md); default: all events and claims.")
    private String filter = "";

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            description = "Write a data package: data, descriptions, checksums, how to cite, what changed.")
    private @Nullable String release;

    @Option(
            names = "--since",
            paramLabel = "FOLDER",
            description = "The release before: CHANGES tells what was added, changed and removed since.")
    private @Nullable Path since;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private StoreOptions target = new StoreOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CasusException(out + ": the folder " + folder + " does not exist; make it first");
        }
        EventFilter wanted = asOf.in(EventFilter.parse(filter));
        try (StoreReader reader = target.store().reader();
                Exporter exporter = Exporter.open(folder, reader, wanted)) {
            if (exporter.number() == 0) {
                console.log("nothing to export: the filter finds no records");
                return ExitCode.NOTHING_FOUND;
            }
            if (release != null) {
                new Release(release, wanted.toString(), reader.status(wanted.asOf())).write(exporter, out, since);
                console.log(out + ": release " + release + " of " + exporter.number() + " records");
            } else {
                long rows = exporter.write(chosen(), out);
                console.log(out + ": " + rows + " rows of " + exporter.number() + " records");
            }
        }
        return ExitCode.FOUND;
    }

    private ExportFormat chosen() {
        String forms =
                Arrays.stream(ExportFormat.values()).map(ExportFormat::written).collect(Collectors.joining(", "));
        if (format == null) {
            throw new CasusException("name a form with --format, one of " + forms + ", or --release VERSION");
        }
        return ExportFormat.of(format)
                .orElseThrow(() -> new CasusException("'" + format + "' is no form of export; choose one of " + forms));
    }
}
