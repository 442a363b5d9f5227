package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.casus.article.Extraction;
import org.casus.article.Extractor;
import org.casus.casualty.CasualtyReader;
import org.casus.casualty.IncidentReader;
import org.casus.casualty.MainIncident;
import org.casus.place.Place;
import org.casus.place.PlaceResolver;
import org.casus.source.RawPage;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.casus.time.DateResolver;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Dead, injured, day and place of the happening an article is chiefly about, against a register of incidents. A number
 * that is not given counts as 0. The register holds the final toll, so early reports can honestly differ.
 */
@Command(
        name = "casualties",
        description = "Dead, injured, day and place of incidents (folder: docs.json, incidents.json).",
        mixinStandardHelpOptions = true)
final class CasualtiesBench extends Bench {

    private static final double NEAR_KM = 50;

    @Mixin
    private Selection selection = new Selection();

    /** Counts of what was right. */
    private static final class Tally {
        int articles;
        int killed;
        int injured;
        int both;
        int days;
        int day;
        int city;
        int points;
        int near;

        void add(JsonNode gold, MainIncident found) {
            articles++;
            boolean dead = number(found.toll().killed()) == gold.path("killed").asInt();
            boolean hurt =
                    number(found.toll().injured()) == gold.path("injured").asInt();
            killed += dead ? 1 : 0;
            injured += hurt ? 1 : 0;
            both += dead && hurt ? 1 : 0;
            LocalDate known = date(gold.path("date").asText());
            days += known != null ? 1 : 0;
            day += known != null && known.equals(day(found.date())) ? 1 : 0;
            Place place = found.place();
            city += place != null && isCity(place, gold.path("city").asText()) ? 1 : 0;
            points += gold.hasNonNull("lat") ? 1 : 0;
            near += place != null && gold.hasNonNull("lat") && isNear(place, gold) ? 1 : 0;
        }

        private static int number(@Nullable Integer figure) {
            return figure == null ? 0 : figure;
        }

        List<Score> scores() {
            return List.of(
                    share("killed exact", killed, articles),
                    share("injured exact", injured, articles),
                    share("both exact", both, articles),
                    share("date exact", day, days),
                    share("city", city, articles),
                    share("within 50 km", near, points));
        }

        private static Score share(String metric, int right, int of) {
            return Score.casus(metric, right / (double) Math.max(1, of), of);
        }
    }

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Annotator annotator = CoreNlpAnnotator.create();
        PlaceResolver places = PlaceResolver.fromResources();
        DateResolver dates = DateResolver.create();
        IncidentReader reader = new IncidentReader(CasualtyReader.fromResources());
        Extractor extractor = new Extractor();
        JsonNode incidents = Json.read(data.resolve("incidents.json"));
        Tally tally = new Tally();
        ObjectNode written = Json.mapper().createObjectNode();
        for (JsonNode document : selection.of(Json.read(data.resolve("docs.json")))) {
            Extraction extraction = extractor.extract(page(document), null);
            MainIncident found = MainIncident.NONE;
            if (extraction instanceof Extraction.Extracted extracted) {
                AnnotatedText text = annotator.annotate(extracted.article());
                found = reader.read(text, dates.forArticle(text), places.forArticle(text));
            }
            tally.add(incidents.path(document.path("incident").asText()), found);
            write(written.putObject(document.path("id").asText()), found);
        }
        Json.write(predictions, written);
        return tally.scores();
    }

    private static RawPage page(JsonNode document) {
        String id = document.path("id").asText();
        return new RawPage(
                id,
                id,
                RawPage.Form.TEXT,
                document.path("text").asText(),
                null,
                Json.text(document, "title"),
                date(document.path("date").asText()));
    }

    /** A report without a date of its own tells of the last day it can mean. */
    private static @Nullable LocalDate day(EventDate date) {
        return date.precision() == EventDate.Precision.WINDOW ? date.end() : date.start();
    }

    private static @Nullable LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null; // many rows of the set have none, or only a year
        }
    }

    /** The register writes "Town (county)" and "Town (borough)". */
    private static boolean isCity(Place place, String registered) {
        String text = normal(place.text());
        String city = normal(registered.replaceAll("\\(.*?\\)", ""));
        String name = normal(city(place));
        return text.equals(city)
                || name.equals(city)
                || registered.contains("(") && normal(registered).contains(text);
    }

    /** The place's name as registers write it: "Washington" for "Washington, D.C.". */
    private static String city(Place place) {
        String name = place.name();
        return name == null ? place.text() : name.replaceFirst(", .*", "");
    }

    /** "St. Louis" is "Saint Louis". */
    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bmt\\b", "mount")
                .replaceAll("\\bft\\b", "fort")
                .replaceAll("\\W+", " ")
                .strip();
    }

    private static boolean isNear(Place place, JsonNode gold) {
        Double lat = place.lat();
        Double lon = place.lon();
        return lat != null
                && lon != null
                && GeoBench.kilometres(
                                lat,
                                lon,
                                gold.path("lat").asDouble(),
                                gold.path("lon").asDouble())
                        <= NEAR_KM;
    }

    private static void write(ObjectNode row, MainIncident found) {
        Place place = found.place();
        LocalDate day = day(found.date());
        row.put("killed", found.toll().killed());
        row.put("injured", found.toll().injured());
        row.put("date", day == null ? null : day.toString());
        row.put("city", place == null ? null : city(place));
        row.put("state", place == null ? null : place.admin1());
        row.put("lat", place == null ? null : place.lat());
        row.put("lon", place == null ? null : place.lon());
    }
}
