package org.casus.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.store.ArticleView;
import org.casus.store.EventFilter;
import org.casus.store.Facet;
import org.casus.store.FacetCount;
import org.casus.store.IncidentSummary;
import org.casus.store.IncidentView;
import org.casus.store.MapData;
import org.casus.store.Page;
import org.casus.store.PairCount;
import org.casus.store.StoreReader;
import org.casus.store.StoredRecord;
import org.casus.store.TimeCount;

/** What can be read: every question has an answer in JSON and, under the same path with ".csv", as a table. */
final class ReadApi {

    private static final int PAGE = 50;
    private static final int ROWS = 1000;
    private static final int FACET_VALUES = 30;
    private static final int PLACES = 2000;
    private static final int PAIRS = 500;

    /** The facets of page Explore, in its order. */
    private static final List<Facet> OFFERED = List.of(
            Facet.TYPE,
            Facet.MODE,
            Facet.QUAD,
            Facet.COUNTRY,
            Facet.ACTOR_COUNTRY,
            Facet.ACTOR_SECTOR,
            Facet.RECIPIENT_COUNTRY,
            Facet.RECIPIENT_SECTOR,
            Facet.FACTUALITY,
            Facet.KIND,
            Facet.PRECISION,
            Facet.OUTLET);

    private final StoreReader store;
    private final Replies replies;

    ReadApi(StoreReader store, Replies replies) {
        this.store = store;
        this.replies = replies;
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/api/status",
                context -> replies.json(
                        context, () -> store.status(Queries.filter(context).asOf())));
        routes.get("/api/events", context -> replies.json(context, () -> events(context)));
        routes.get("/api/events.csv", this::eventRows);
        routes.get("/api/incidents", context -> replies.json(context, () -> incidents(context)));
        routes.get("/api/incidents.csv", context -> replies.csv(context, "incidents", () -> incidentRows(context)));
        routes.get("/api/facets", context -> replies.json(context, () -> facets(context)));
        routes.get("/api/facets.csv", context -> replies.csv(context, "facets", () -> facetRows(context)));
        routes.get("/api/timeline", context -> replies.json(context, () -> timeline(context)));
        routes.get("/api/timeline.csv", context -> replies.csv(context, "timeline", () -> timelineRows(context)));
        routes.get("/api/map", context -> replies.json(context, () -> store.map(Queries.filter(context), PLACES)));
        routes.get("/api/map.csv", context -> replies.csv(context, "map", () -> mapRows(context)));
        routes.get("/api/pairs", context -> replies.json(context, () -> Map.of("items", pairs(context))));
        routes.get("/api/pairs.csv", context -> replies.csv(context, "pairs", () -> pairRows(context)));
        routes.get("/api/incidents/{id}.csv", context -> replies.csv(context, "incident", () -> reportRows(context)));
        routes.get("/api/incidents/{id}", context -> replies.json(context, () -> IncidentReport.of(incident(context))));
        routes.get("/api/articles", context -> replies.json(context, () -> articles(context)));
        routes.get("/api/articles.csv", context -> replies.csv(context, "articles", () -> articleRows(context)));
        routes.get("/api/articles/{key}.csv", context -> replies.csv(context, "article", () -> recordRows(context)));
        routes.get("/api/articles/{key}", context -> replies.json(context, () -> article(context)));
        routes.get("/api/records/{id}", context -> replies.json(context, () -> record(context)));
    }

    private Object events(Context context) {
        EventFilter filter = Queries.filter(context);
        var page = store.records(filter, Queries.text(context, "after"), Queries.limit(context, PAGE));
        Map<String, Object> answer = answer("counts", store.counts(filter));
        answer.put("items", page.items());
        answer.put("next", page.next());
        return answer;
    }

    private void eventRows(Context context) throws IOException {
        EventFilter filter = Queries.filter(context);
        replies.stream(context, "events", rows -> {
            rows.columns(RecordTable.COLUMNS);
            String after = Queries.text(context, "after");
            do {
                Page<StoredRecord> page = store.records(filter, after, ROWS);
                for (StoredRecord each : page.items()) {
                    rows.row(RecordTable.cells(each));
                }
                after = page.next();
            } while (after != null);
        });
    }

    private Object incidents(Context context) {
        EventFilter filter = Queries.filter(context);
        var page = store.incidents(filter, Queries.text(context, "after"), Queries.limit(context, PAGE));
        Map<String, Object> answer = answer("counts", store.counts(filter));
        answer.put("items", page.items());
        answer.put("next", page.next());
        return answer;
    }

    private Table incidentRows(Context context) {
        Table table = new Table(
                "id",
                "first_day",
                "last_day",
                "types",
                "country",
                "place",
                "lat",
                "lon",
                "precision",
                "contested",
                "reports",
                "articles",
                "outlets",
                "killed_low",
                "killed_least_best",
                "killed_greatest_best",
                "killed_high");
        var page =
                store.incidents(Queries.filter(context), Queries.text(context, "after"), Queries.limit(context, PAGE));
        for (IncidentSummary each : page.items()) {
            IncidentSummary.Range killed = each.killed();
            table.row(
                    each.id(),
                    each.firstDay(),
                    each.lastDay(),
                    String.join(";", each.types()),
                    each.country(),
                    each.place(),
                    each.lat(),
                    each.lon(),
                    each.precision(),
                    each.contested(),
                    each.reports(),
                    each.articles(),
                    each.outlets(),
                    killed == null ? null : killed.low(),
                    killed == null ? null : killed.leastBest(),
                    killed == null ? null : killed.greatestBest(),
                    killed == null ? null : killed.high());
        }
        return table;
    }

    private Object facets(Context context) {
        EventFilter filter = Queries.filter(context);
        List<Object> facets = new ArrayList<>();
        for (Facet facet : offered(context)) {
            Map<String, Object> each = answer("parameter", facet.parameter());
            each.put("chosen", filter.any().getOrDefault(facet, Collections.emptySortedSet()));
            each.put("values", counts(filter, facet));
            facets.add(each);
        }
        Map<String, Object> answer = answer("filter", filter.toString());
        answer.put("facets", facets);
        return answer;
    }

    /** The alternatives of a facet: its own choice does not narrow them. */
    private List<FacetCount> counts(EventFilter filter, Facet facet) {
        EventFilter others = facet == Facet.KIND
                ? filter.with(facet, List.of("event", "claim", "casualty", "background", "rejected"))
                : filter.with(facet, List.of());
        return store.facet(others, facet, FACET_VALUES);
    }

    private static List<Facet> offered(Context context) {
        List<String> wanted = context.queryParams("facet");
        return wanted.isEmpty()
                ? OFFERED
                : wanted.stream()
                        .map(name -> Facet.of(name)
                                .orElseThrow(
                                        () -> Problem.badRequest("facet=" + name + " is no parameter of the filter")))
                        .toList();
    }

    private Table facetRows(Context context) {
        EventFilter filter = Queries.filter(context);
        Table table = new Table("facet", "value", "label", "count");
        for (Facet facet : offered(context)) {
            counts(filter, facet)
                    .forEach(each -> table.row(facet.parameter(), each.value(), each.label(), each.count()));
        }
        return table;
    }

    private Object timeline(Context context) {
        TimeCount.Unit unit = Queries.choice(context, "unit", TimeCount.Unit.class, TimeCount.Unit.MONTH);
        Map<String, Object> answer = answer("unit", unit.name().toLowerCase(Locale.ROOT));
        answer.put("items", store.timeline(Queries.filter(context), unit));
        return answer;
    }

    private Table timelineRows(Context context) {
        Table table = new Table("period", "count");
        store.timeline(
                        Queries.filter(context),
                        Queries.choice(context, "unit", TimeCount.Unit.class, TimeCount.Unit.MONTH))
                .forEach(each -> table.row(each.period(), each.count()));
        return table;
    }

    private Table mapRows(Context context) {
        Table table = new Table("shape", "precision", "country", "admin1", "name", "lat", "lon", "contested", "count");
        MapData map = store.map(Queries.filter(context), PLACES);
        map.spots()
                .forEach(each -> table.row(
                        "spot",
                        each.precision(),
                        each.country(),
                        null,
                        each.name(),
                        each.lat(),
                        each.lon(),
                        each.contested(),
                        each.count()));
        map.areas()
                .forEach(each -> table.row(
                        "area",
                        each.precision(),
                        each.country(),
                        each.admin1(),
                        each.name(),
                        each.lat(),
                        each.lon(),
                        each.contested(),
                        each.count()));
        return table.row("nowhere", null, null, null, null, null, null, null, map.nowhere());
    }

    private List<PairCount> pairs(Context context) {
        boolean byMonth = Queries.choice(context, "by", By.class, By.ALL) == By.MONTH;
        boolean byName = Queries.choice(context, "of", Of.class, Of.COUNTRIES) == Of.ACTORS;
        return store.pairs(Queries.filter(context), byName, byMonth, Queries.limit(context, PAIRS));
    }

    /** Whether pairs are told apart by month. */
    private enum By {
        ALL,
        MONTH
    }

    /** Whom pairs are of. */
    private enum Of {
        COUNTRIES,
        ACTORS
    }

    private Table pairRows(Context context) {
        Table table =
                new Table("actor", "actor_name", "recipient", "recipient_name", "period", "cooperation", "conflict");
        pairs(context)
                .forEach(each -> table.row(
                        each.actor(),
                        each.actorName(),
                        each.recipient(),
                        each.recipientName(),
                        each.period(),
                        each.cooperation(),
                        each.conflict()));
        return table;
    }

    private IncidentView incident(Context context) {
        String id = context.pathParam("id");
        return store.incident(id).orElseThrow(() -> Problem.notFound("the store has no incident " + id));
    }

    private Table reportRows(Context context) {
        Table table = new Table(RecordTable.COLUMNS.toArray(String[]::new));
        incident(context).records().forEach(each -> RecordTable.add(table, each));
        return table;
    }

    private Object articles(Context context) {
        var page = store.articles(
                Queries.text(context, "q"), Queries.text(context, "after"), Queries.limit(context, PAGE));
        Map<String, Object> answer = answer("items", page.items());
        answer.put("next", page.next());
        return answer;
    }

    private Table articleRows(Context context) {
        Table table = new Table("key", "id", "url", "title", "published", "outlet", "records");
        store.articles(Queries.text(context, "q"), Queries.text(context, "after"), Queries.limit(context, PAGE))
                .items()
                .forEach(each -> table.row(
                        each.key(),
                        each.id(),
                        each.url(),
                        each.title(),
                        each.published(),
                        each.outlet(),
                        each.records()));
        return table;
    }

    private ArticleView article(Context context) {
        String key = context.pathParam("key");
        return store.article(key, Queries.filter(context).asOf())
                .orElseThrow(() -> Problem.notFound("the store has no article " + key));
    }

    private Table recordRows(Context context) {
        ArticleView article = article(context);
        Table table = new Table(RecordTable.COLUMNS.toArray(String[]::new));
        article.records().forEach(each -> RecordTable.add(table, article, each));
        return table;
    }

    private List<StoredRecord> record(Context context) {
        String id = context.pathParam("id");
        List<StoredRecord> found = store.record(id);
        if (found.isEmpty()) {
            throw Problem.notFound("the store has no record " + id);
        }
        return found;
    }

    private static Map<String, Object> answer(String name, Object value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, value);
        return answer;
    }
}
