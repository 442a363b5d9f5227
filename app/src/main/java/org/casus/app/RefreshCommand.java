package org.casus.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.CasusException;
import org.casus.app.refresh.Refresh;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws newer tables from Wikidata: {@code casus knowledge refresh}. */
@Command(
        name = "refresh",
        description =
                "Draws who holds which office, armed groups and organisations from Wikidata into your own folder of"
                        + " knowledge. The only command that uses a network.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  casus knowledge refresh",
            "  casus knowledge refresh --country SDN --country TCD",
            "",
            "Asks about 400 questions for all states, which takes some 15 minutes. A run that was broken off goes on where",
            "it stopped. Exit code: 0 tables written, 2 error."
        })
final class RefreshCommand implements Callable<Integer> {

    private static final String WIKIDATA = "https://query.wikidata.org/sparql";

    private final Console console;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            defaultValue = WIKIDATA,
            description = "The SPARQL endpoint (default: ${DEFAULT-VALUE}).")
    private URI endpoint = URI.create(WIKIDATA);

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Only the offices of this state, by ISO 3166 alpha-3; may be given several times.")
    private List<String> countries = List.of();

    @Option(
            names = "--pause",
            paramLabel = "MS",
            defaultValue = "1500",
            description = "Milliseconds between two questions (default: ${DEFAULT-VALUE}).")
    private long pause;

    @Option(
            names = "--max-age",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "Ask again what was answered longer ago than this (default: ${DEFAULT-VALUE}).")
    private long maxAge;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "How the server's keepers can reach you; they like to know for long runs.")
    private @Nullable String contact;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "The folder to write to. Default: the usual one, which every command reads.")
    private @Nullable Path folder;

    RefreshCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String scheme = endpoint.getScheme();
        if (scheme == null || !scheme.matches("https?")) {
            throw new CasusException("--endpoint " + endpoint + ": is no address of the web; write it as " + WIKIDATA);
        }
        Refresh.Settings settings = new Refresh.Settings(
                endpoint,
                "Casus/0.1 (event coder" + (contact == null ? "" : "; " + contact) + ")",
                Duration.ofMillis(pause),
                Duration.ofDays(maxAge),
                countries,
                folder == null ? KnowledgeFolder.usual(System.getenv()) : folder);
        new Refresh(settings, console::log)
                .run(LocalDate.now(ZoneOffset.UTC))
                .forEach(file -> console.log("written: " + file));
        return ExitCode.FOUND;
    }
}
