package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a gold file that a person has coded by hand, in text order.
 *
 * @param rows what the coder must give and what it must not
 */
record SeedGold(List<Row> rows) {

    SeedGold {
        rows = List.copyOf(rows);
    }

    /**
     * One stretch of the article.
     *
     * @param id name of the row
     * @param start offset of the first code point
     * @param end offset after the last code point
     * @param kind event, claim, casualty, background, hypothetical, relation or furniture
     * @param emit whether a record must come out of it
     * @param incident the happening it tells of, null for rows that tell of none
     * @param type event type, null where any will do
     * @param mode mode, null where the type has none here
     * @param actors who acts
     * @param recipients who is acted upon
     * @param place name of the place, null where not asked for
     * @param placeCountry its country, null where not asked for
     * @param start of the date, null where open
     * @param attribution who says so, in words; null where not asked for
     * @param figures losses by kind
     */
    record Row(
            String id,
            int start,
            int end,
            String kind,
            boolean emit,
            @Nullable String incident,
            @Nullable String type,
            @Nullable String mode,
            List<Party> actors,
            List<Party> recipients,
            @Nullable String place,
            @Nullable String placeCountry,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean dateIsOutsideKnowledge,
            @Nullable String attribution,
            List<Loss> figures) {

        Row {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            figures = List.copyOf(figures);
        }

        /** Whether the words are the outlet's own: nobody else says so. */
        boolean isNarration() {
            return attribution == null || attribution.contains("narration") || attribution.contains("headline");
        }
    }

    /**
     * An actor or recipient.
     *
     * @param country ISO 3166 alpha-3 code, null where not stated
     * @param sectors sectors that count as right
     * @param required whether it must be there: neither implied nor optional
     */
    record Party(@Nullable String country, Set<String> sectors, boolean required) {}

    /** @param loss kind of loss as in the gold file ("killed", "killed_civilian") @param value the number, null for words only @param over whether the number is a lower bound */
    record Loss(String loss, @Nullable Integer value, boolean over) {}

    private static final Pattern SECTOR = Pattern.compile("\\b[A-Z]{3}\\b");

    static SeedGold read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : Json.readLines(file)) {
            rows.add(row(row));
        }
        return new SeedGold(rows);
    }

    /** The rows that must be emitted, by incident, in text order. */
    Map<String, List<Row>> incidents() {
        Map<String, List<Row>> incidents = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.emit() && row.incident() != null) {
                incidents
                        .computeIfAbsent(row.incident(), i -> new ArrayList<>())
                        .add(row);
            }
        }
        return incidents;
    }

    private static Row row(JsonNode row) {
        JsonNode date = row.path("date");
        return new Row(
                row.path("id").asText(),
                row.path("start").asInt(),
                row.path("end").asInt(),
                row.path("kind").asText(),
                row.path("emit").asBoolean(),
                Json.text(row, "incident"),
                Json.text(row, "event_type"),
                Json.text(row, "mode"),
                parties(row.path("source")),
                parties(row.path("target")),
                Json.text(row.path("place"), "text"),
                Json.text(row.path("place"), "country"),
                day(date, "start"),
                day(date, "end"),
                date.path("basis").asText("").contains("outside knowledge")
                        || date.path("basis").asText("").equals("as above"),
                Json.text(row, "attribution"),
                losses(row.path("figures")));
    }

    private static @Nullable LocalDate day(JsonNode date, String field) {
        String day = Json.text(date, field);
        return day == null ? null : LocalDate.parse(day);
    }

    private static List<Party> parties(JsonNode list) {
        List<Party> parties = new ArrayList<>();
        for (JsonNode party : list) {
            String text = party.path("text").asText();
            String alternative = Objects.requireNonNullElse(Json.text(party, "alt"), "");
            Set<String> sectors = new LinkedHashSet<>();
            Matcher codes = SECTOR.matcher(party.path("sector").asText("") + " " + alternative);
            while (codes.find()) {
                sectors.add(codes.group());
            }
            boolean optional =
                    text.startsWith("(") || alternative.toLowerCase(Locale.ROOT).contains("empty");
            parties.add(new Party(Json.text(party, "country"), sectors, !optional));
        }
        return parties;
    }

    private static List<Loss> losses(JsonNode figures) {
        List<Loss> losses = new ArrayList<>();
        figures.fields().forEachRemaining(figure -> {
            JsonNode value = figure.getValue();
            if (!value.path("derived").asBoolean(false)) {
                losses.add(new Loss(
                        figure.getKey(),
                        value.path("value").isInt() ? value.path("value").asInt() : null,
                        value.path("op").asText("").equals(">")));
            }
        });
        return losses;
    }
}
