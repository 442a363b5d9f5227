package org.casus.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.casus.place.GeoNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a gazetteer file from GeoNames' own files: {@code casus knowledge places DIR -o FILE}. */
@Command(
        name = "places",
        description =
                "Makes a file for --gazetteer from GeoNames' own files: allCountries, a country's or a cities file, and"
                        + " where there are any alternateNames(V2), admin1CodesASCII and admin2Codes, as .txt or .zip.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  casus knowledge places geonames/ -o places.zip --min-population 500",
            "  casus code article.txt --gazetteer places.zip",
            "",
            "A million places take some 130 MB of memory in later runs (CASUS_JAVA_OPTIONS=-Xmx...)."
        })
final class PlacesCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The folder that holds GeoNames' files.")
    private Path folder = Path.of("");

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "The gazetteer file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--min-population",
            paramLabel = "N",
            defaultValue = "0",
            description = "Leave out smaller places that are no seat of a division (default: ${DEFAULT-VALUE}; most"
                    + " villages have 0).")
    private long leastPopulation;

    PlacesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GeoNames.Counts counts = GeoNames.convert(folder, out, leastPopulation);
        console.log("%s: %d settlements, %d first-order and %d second-order divisions"
                .formatted(out, counts.settlements(), counts.firstOrder(), counts.secondOrder()));
        return ExitCode.FOUND;
    }
}
