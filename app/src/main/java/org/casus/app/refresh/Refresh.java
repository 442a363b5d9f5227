package org.casus.app.refresh;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.casus.CasusException;
import org.casus.actor.ActorResolver;
import org.casus.knowledge.OwnKnowledge;
import org.casus.knowledge.OwnTable;
import org.jspecify.annotations.Nullable;

/** Draws leaders, groups and organisations from Wikidata (CC0) into the tables of a user's own folder. */
public final class Refresh {

    private final Settings settings;
    private final Answers answers;
    private final Consumer<String> log;
    private final ActorResolver builtIn = ActorResolver.fromResources();

    /**
     * How to refresh.
     *
     * @param endpoint address of the SPARQL endpoint
     * @param userAgent who asks
     * @param pause time between two questions
     * @param maxAge answers that are kept and no older are not asked for again
     * @param countries ISO 3166 alpha-3 codes of the states whose offices are wanted; empty for all
     * @param folder where the tables go
     */
    public record Settings(
            URI endpoint, String userAgent, Duration pause, Duration maxAge, List<String> countries, Path folder) {

        public Settings {
            countries = List.copyOf(countries);
        }
    }

    /** @param log takes lines on how far it is */
    public Refresh(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
        SparqlEndpoint endpoint = new SparqlEndpoint(settings.endpoint, settings.userAgent, settings.pause);
        this.answers = new Answers(endpoint, settings.folder.resolve("answers"), settings.maxAge);
    }

    /**
     * Asks, makes the tables, checks and writes them. A run that was broken off goes on where it stopped.
     *
     * @param today the day of retrieval, which the rows name
     * @return the files written
     * @throws CasusException where the endpoint gives no usable answer, or the folder cannot be written
     */
    public List<Path> run(LocalDate today) {
        try {
            Map<String, String> states = states();
            List<String> wanted = settings.countries.isEmpty() ? List.copyOf(states.keySet()) : settings.countries;
            String source = "Wikidata (CC0), retrieved " + today;
            LeaderTable leaders = new LeaderTable(source);
            for (int i = 0; i < wanted.size(); i++) {
                String country = wanted.get(i);
                leaders(leaders, country, states.get(country));
                log.accept("%s, %d of %d states".formatted(country, i + 1, wanted.size()));
            }
            Map<String, String> tables = new LinkedHashMap<>();
            if (!leaders.isEmpty()) {
                tables.put(OwnTable.DRAWN + "leaders.tsv", leaders.text());
            }
            tables.put(
                    OwnTable.DRAWN + "groups.tsv",
                    BodyTable.groups(answers.of("groups", Map.of()), states.keySet(), source));
            tables.put(
                    OwnTable.DRAWN + "organisations.tsv",
                    BodyTable.organisations(answers.of("organisations", Map.of()), states.keySet(), source));
            log.accept("%d questions asked, %d terms left out: no name, no first day or an impossible end"
                    .formatted(answers.asked(), leaders.left()));
            return write(tables);
        } catch (IOException e) {
            throw new CasusException(
                    settings.folder + ": cannot be written (" + e.getMessage() + "); check its permissions", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CasusException("interrupted; run the command again, it goes on where it stopped", e);
        }
    }

    private void leaders(LeaderTable leaders, String country, @Nullable String item)
            throws IOException, InterruptedException {
        if (item == null) {
            throw new CasusException("--country " + country + ": the endpoint knows no state with this ISO 3166 code");
        }
        leaders.officeHolders(country, answers.of("office-holders", Map.of("country", item)));
        leaders.heads(country, answers.of("heads", Map.of("country", item)));
    }

    /** States' items by their codes, as far as Casus knows the code. */
    private Map<String, String> states() throws IOException, InterruptedException {
        Map<String, String> states = new LinkedHashMap<>();
        for (Map<String, String> row : answers.of("countries", Map.of()).rows()) {
            String code = row.getOrDefault("iso3", "");
            if (builtIn.isCountry(code)) {
                states.putIfAbsent(code, Cells.item(row, "country"));
            }
        }
        return states;
    }

    private List<Path> write(Map<String, String> tables) throws IOException {
        List<OwnTable> made = new ArrayList<>();
        tables.forEach((name, text) -> {
            if (text.indexOf('\n') < text.length() - 1) {
                made.add(OwnTable.of(name, text.getBytes(StandardCharsets.UTF_8)));
            }
        });
        ActorResolver.with(new OwnKnowledge(made)); // a table that later runs would refuse is not written
        List<Path> written = new ArrayList<>();
        Files.createDirectories(settings.folder);
        for (OwnTable table : made) {
            Path file = settings.folder.resolve(table.file());
            Path part = Files.createTempFile(settings.folder, table.file(), ".part");
            Files.writeString(part, table.text());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            written.add(file);
        }
        return written;
    }
}
