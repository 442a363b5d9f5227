package org.casus.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.casus.CasusException;
import org.casus.actor.Actor;
import org.casus.actor.ActorResolver;
import org.casus.actor.KnownRow;
import org.casus.place.Gazetteer;
import org.casus.place.Place;
import org.casus.place.PlaceResolver;
import org.casus.place.PlaceSense;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What Casus would make of a name, and why: {@code casus knowledge lookup NAME}. */
@Command(
        name = "lookup",
        description =
                "Shows what Casus makes of a name, as an actor and as a place, and from which rows of which table.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  casus knowledge lookup \"Armenian prime minister\" --date 2020-10-01",
            "  casus knowledge lookup Tripoli --country LBN",
            "",
            "Exit code: 0 the name is known, 1 it is not, 2 error."
        })
final class LookupCommand implements Callable<Integer> {

    private static final int MOST_SENSES = 8;

    private final Console console;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "A name, with or without title, as a text has it.")
    private List<String> words = List.of();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The day that decides who held an office.")
    private @Nullable LocalDate date;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "The country that the text is about, by ISO 3166 alpha-3.")
    private @Nullable String country;

    @Mixin
    private CoderOptions options = new CoderOptions();

    LookupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String name = String.join(" ", words);
        ActorResolver actors = ActorResolver.with(options.knowledge());
        if (country != null && !actors.isCountry(country)) {
            throw new CasusException("--country " + country + ": is no ISO 3166 alpha-3 code, such as SDN");
        }
        PlaceResolver places = PlaceResolver.of(Gazetteer.with(options.knowledge(), options.gazetteer()));
        PrintWriter out = new PrintWriter(console.out(), true, StandardCharsets.UTF_8);
        List<KnownRow> rows = actors.rows(name, date, country);
        List<PlaceSense> senses = places.lookup(name, country);
        List<Actor> read = actors.lookup(name, date, country);
        out.println("as an actor" + (date == null ? "" : " on " + date) + ":");
        read.forEach(actor -> out.println("  " + actor(actor)));
        if (read.isEmpty()) {
            out.println("  nobody known by this name");
        }
        rows.forEach(row -> out.println("    " + row(row)));
        out.println("as a place" + (country == null ? "" : ", in a text on " + country) + ":");
        for (int i = 0; i < Math.min(senses.size(), MOST_SENSES); i++) {
            out.println((i == 0 ? "  " : "    or ") + place(senses.get(i)));
        }
        if (senses.isEmpty()) {
            out.println("  no place known by this name");
        } else if (senses.size() > MOST_SENSES) {
            out.println("    and " + (senses.size() - MOST_SENSES) + " more");
        }
        return rows.isEmpty() && senses.isEmpty() && read.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
    }

    private static String actor(Actor actor) {
        return String.join(
                "  ",
                actor.country() == null ? "no country" : actor.country(),
                actor.sectors().isEmpty() ? "no sector" : String.join(" ", actor.sectors()),
                actor.identity() == null ? "no identity" : actor.identity(),
                "because: " + actor.resolution());
    }

    private static String row(KnownRow row) {
        Boolean holds = row.holds();
        String when = holds == null ? "" : holds ? " [holds then]" : " [does not hold then]";
        return row.position() + when + "  "
                + row.cells().entrySet().stream()
                        .map(cell -> cell.getKey() + "=" + cell.getValue())
                        .collect(Collectors.joining("  "));
    }

    private static String place(PlaceSense sense) {
        Place place = sense.place();
        String where = place.country() == null ? "no one country" : place.country();
        return String.format(
                        Locale.ROOT,
                        "%s  %s  %s  %s  %.4f %.4f  population %d  %s  score %.1f",
                        place.name(),
                        sense.kind(),
                        where,
                        place.admin1() == null ? "-" : place.admin1(),
                        place.lat(),
                        place.lon(),
                        sense.population(),
                        place.geonameId() == null ? "no GeoNames id" : "GeoNames " + place.geonameId(),
                        sense.score())
                + (place.contested() == null ? "" : "  contested: " + place.contested());
    }
}
