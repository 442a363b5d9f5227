package org.casus.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.review.ReviewJson;
import org.casus.store.StoreReader;
import org.casus.store.StoreReader.Decided;
import org.casus.story.Decision;

/** What people decided about incidents: that two are one, or that a report tells of another. */
final class DecisionApi {

    private final StoreReader store;
    private final Writing writing;
    private final Replies replies;

    DecisionApi(StoreReader store, Writing writing, Replies replies) {
        this.store = store;
        this.writing = writing;
        this.replies = replies;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/decisions", context -> replies.json(context, () -> Map.of("items", store.decisions())));
        routes.get("/api/decisions.csv", context -> replies.csv(context, "decisions", this::rows));
        routes.post("/api/decisions", this::add);
    }

    private Table rows() {
        Table table = new Table("decision", "first", "second", "note", "author", "added");
        for (Decided each : store.decisions()) {
            table.row(each.decision(), each.first(), each.second(), each.note(), each.author(), each.added());
        }
        return table;
    }

    private void add(Context context) throws IOException {
        JsonNode body = replies.body(context);
        Decision.Kind kind = Arrays.stream(Decision.Kind.values())
                .filter(each -> each.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(body.path("decision").asText()))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("decision must be together or apart"));
        String author = ReviewJson.reviewer(body.path("author").asText());
        String first = body.path("first").asText();
        String second = body.path("second").asText();
        List<Decision> decided = new ArrayList<>();
        writing.with(writer -> {
            decided.addAll(writer.decide(kind, first, second, body.path("note").asText(""), author));
            writer.joinIncidents();
        });
        context.status(201);
        replies.write(
                context,
                Map.of("incident", store.incidentOf(decided.get(0).first()).orElse("")));
    }
}
