package org.casus.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.casualty.Figure;
import org.casus.casualty.Loss;
import org.casus.claim.Attribution;
import org.casus.event.CodedRecord;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/** The columns of the CSV form, in order. */
final class CsvColumns {

    private CsvColumns() {}

    /** One record with what its cells need. */
    record Row(CodedRecord record, Article article, CodePointIndex codePoints) {}

    /** A column: its name and its cell in a row, null for an empty cell. */
    record Column(String name, Function<Row, @Nullable String> value) {}

    static List<Column> all() {
        List<Column> columns = new ArrayList<>();
        what(columns);
        actors(columns, "actor", CodedRecord::actors);
        actors(columns, "recipient", CodedRecord::recipients);
        place(columns);
        date(columns);
        attribution(columns);
        losses(columns);
        evidence(columns);
        return List.copyOf(columns);
    }

    private static void what(List<Column> columns) {
        add(columns, "kind", r -> Values.name(r.kind()));
        add(columns, "id", CodedRecord::id);
        add(columns, "article", CodedRecord::article);
        columns.add(new Column("url", row -> row.article().url()));
        columns.add(new Column("published", row -> string(row.article().published())));
        columns.add(new Column("agency", row -> row.article().agency()));
        add(columns, "type", CodedRecord::type);
        add(columns, "mode", CodedRecord::mode);
        add(columns, "cameo", CodedRecord::cameo);
        add(columns, "contexts", r -> CsvWriter.join(r.contexts(), c -> c));
        add(columns, "factuality", r -> Values.name(r.factuality()));
        add(columns, "quad", r -> string(r.quad()));
        add(columns, "score", r -> decimal(r.score(), 2));
    }

    private static void actors(List<Column> columns, String name, Function<CodedRecord, List<Actor>> of) {
        add(columns, name, r -> CsvWriter.join(of.apply(r), Actor::text));
        add(columns, name + "_country", r -> CsvWriter.join(of.apply(r), Actor::country));
        add(columns, name + "_sectors", r -> CsvWriter.join(of.apply(r), a -> String.join("+", a.sectors())));
        add(columns, name + "_identity", r -> CsvWriter.join(of.apply(r), Actor::identity));
    }

    private static void place(List<Column> columns) {
        addPlace(columns, "place_text", Place::text);
        addPlace(columns, "place_name", Place::name);
        addPlace(columns, "lat", p -> decimal(p.lat(), 5));
        addPlace(columns, "lon", p -> decimal(p.lon(), 5));
        addPlace(columns, "place_country", Place::country);
        addPlace(columns, "admin1", Place::admin1);
        addPlace(columns, "place_precision", p -> Values.name(p.precision()));
        addPlace(columns, "contested", Place::contested);
        addPlace(columns, "geonameid", Place::geonameId);
    }

    private static void date(List<Column> columns) {
        addDate(columns, "date_start", d -> string(d.start()));
        addDate(columns, "date_end", d -> string(d.end()));
        addDate(columns, "date_precision", d -> Values.name(d.precision()));
        addDate(columns, "date_expression", EventDate::expression);
        addDate(columns, "date_basis", EventDate::basis);
    }

    private static void attribution(List<Column> columns) {
        addAttribution(columns, "source", Attribution::text);
        addAttribution(columns, "source_country", a -> source(a, Actor::country));
        addAttribution(columns, "source_sectors", a -> source(a, actor -> String.join("+", actor.sectors())));
        addAttribution(columns, "source_cue", Attribution::cue);
        addAttribution(columns, "source_stance", a -> Values.name(a.stance()));
        addAttribution(columns, "source_direct", a -> String.valueOf(a.direct()));
    }

    /** The bounds of each loss's first total, then all figures in words. */
    private static void losses(List<Column> columns) {
        for (Loss loss : Loss.values()) {
            String name = Values.name(loss);
            add(columns, name + "_low", r -> total(r, loss, Figure::low));
            add(columns, name + "_best", r -> total(r, loss, Figure::best));
            add(columns, name + "_high", r -> total(r, loss, Figure::high));
        }
        add(columns, "losses", r -> CsvWriter.join(r.figures(), Figure::text));
    }

    private static void evidence(List<Column> columns) {
        addSpan(columns, "sentence", CodedRecord::sentence);
        addSpan(columns, "span", CodedRecord::span);
        add(columns, "rule", CodedRecord::rule);
        add(columns, "confidence", r -> decimal(r.confidence(), 3));
        add(columns, "incident", CodedRecord::incident);
        add(columns, "reason", CodedRecord::reason);
    }

    private static @Nullable String total(CodedRecord record, Loss loss, Function<Figure, @Nullable Integer> bound) {
        for (Figure figure : record.figures()) {
            if (figure.loss() == loss && !figure.part()) {
                return string(bound.apply(figure));
            }
        }
        return null;
    }

    private static @Nullable String source(Attribution attribution, Function<Actor, @Nullable String> value) {
        return attribution.actors().isEmpty()
                ? null
                : value.apply(attribution.actors().get(0));
    }

    private static void add(List<Column> columns, String name, Function<CodedRecord, @Nullable String> value) {
        columns.add(new Column(name, row -> value.apply(row.record())));
    }

    private static void addPlace(List<Column> columns, String name, Function<Place, @Nullable String> value) {
        add(columns, name, r -> {
            Place place = r.place();
            return place == null ? null : value.apply(place);
        });
    }

    private static void addDate(List<Column> columns, String name, Function<EventDate, @Nullable String> value) {
        add(columns, name, r -> value.apply(r.date()));
    }

    private static void addAttribution(
            List<Column> columns, String name, Function<Attribution, @Nullable String> value) {
        add(columns, name, r -> CsvWriter.join(r.attribution(), value));
    }

    private static void addSpan(List<Column> columns, String name, Function<CodedRecord, Span> span) {
        columns.add(new Column(
                name + "_start",
                row -> string(row.codePoints().of(span.apply(row.record()).start()))));
        columns.add(new Column(
                name + "_end",
                row -> string(row.codePoints().of(span.apply(row.record()).end()))));
        columns.add(new Column(name + "_text", row -> row.article().text(span.apply(row.record()))));
    }

    private static @Nullable String decimal(@Nullable Double value, int places) {
        return value == null ? null : Values.decimal(value, places).toPlainString();
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
