package org.casus.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.casus.CasusException;
import org.casus.review.CodebookSentences;
import org.casus.review.LabelStudio;
import org.casus.review.ReviewDesk;
import org.casus.review.ReviewJson;
import org.casus.store.ArticleView;
import org.casus.store.Review;
import org.casus.store.StoreReader;
import org.jspecify.annotations.Nullable;

/** Reviews: what waits, what was decided, how far people agree; imported, exported, and as test sentences. */
final class ReviewApi {

    private static final int QUEUE = 20;
    private static final int AROUND = 500;

    private final StoreReader store;
    private final Writing writing;
    private final Replies replies;
    private final ReviewDesk desk;

    ReviewApi(StoreReader store, Writing writing, Replies replies) {
        this.store = store;
        this.writing = writing;
        this.replies = replies;
        this.desk = new ReviewDesk(store);
    }

    void register(RoutesConfig routes) {
        routes.get("/api/queue", context -> replies.json(context, () -> queue(context)));
        routes.get("/api/queue.csv", context -> replies.csv(context, "queue", () -> queueRows(context)));
        routes.get("/api/reviews", context -> replies.json(context, () -> Map.of("items", reviews(context))));
        routes.get("/api/reviews.csv", context -> replies.csv(context, "reviews", () -> reviewRows(context)));
        routes.get("/api/reviews/label-studio", context -> replies.json(context, this::labelStudio));
        routes.get("/api/reviews/codebook.yaml", this::codebook);
        routes.get("/api/agreement", context -> replies.json(context, this::agreement));
        routes.get("/api/agreement.csv", context -> replies.csv(context, "agreement", this::agreementRows));
        routes.post("/api/reviews", this::add);
        routes.post("/api/reviews/import", this::addAll);
        routes.delete("/api/reviews/{id}", this::withdraw);
    }

    private List<ReviewDesk.Task> tasks(Context context) {
        String reviewer = Queries.text(context, "reviewer");
        if (reviewer == null) {
            throw Problem.badRequest("the parameter reviewer is missing; write who reviews");
        }
        return desk.queue(
                Queries.filter(context),
                ReviewJson.reviewer(reviewer),
                Queries.choice(context, "mode", ReviewDesk.Mode.class, ReviewDesk.Mode.FIRST),
                Queries.limit(context, QUEUE));
    }

    private Object queue(Context context) {
        List<Object> items = new ArrayList<>();
        for (ReviewDesk.Task task : tasks(context)) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("record", task.record());
            item.put(
                    "decisions",
                    task.decisions().stream().map(ReviewJson::write).toList());
            store.article(task.record().article(), null)
                    .ifPresent(article ->
                            item.put("context", around(article, task.record().json())));
            items.add(item);
        }
        return Map.of("items", items);
    }

    /** The text about a record: as much as one screen takes, and where it begins. Others' decisions are no part of it. */
    private static Map<String, Object> around(ArticleView article, JsonNode record) {
        String text = article.text();
        int length = text.codePointCount(0, text.length());
        int start = Math.max(0, record.path("sentence").path("start").asInt() - AROUND);
        int end = Math.min(length, record.path("sentence").path("end").asInt() + AROUND);
        return Map.of(
                "start",
                start,
                "text",
                text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    }

    private Table queueRows(Context context) {
        Table table = new Table(RecordTable.COLUMNS.toArray(String[]::new));
        tasks(context).forEach(task -> RecordTable.add(table, task.record()));
        return table;
    }

    private List<Review> decisions(Context context) {
        String reviewer = Queries.text(context, "reviewer");
        return store.reviews(Queries.text(context, "article")).stream()
                .filter(each -> reviewer == null || each.reviewer().equals(reviewer))
                .toList();
    }

    private List<? extends JsonNode> reviews(Context context) {
        return decisions(context).stream().map(ReviewJson::write).toList();
    }

    private Table reviewRows(Context context) {
        Table table =
                new Table("id", "article", "record", "start", "end", "reviewer", "verdict", "corrections", "comment");
        decisions(context)
                .forEach(each -> table.row(
                        each.id(),
                        each.article(),
                        each.record(),
                        each.start(),
                        each.end(),
                        each.reviewer(),
                        each.verdict().written(),
                        ReviewJson.write(each).get("corrections"),
                        each.comment()));
        return table;
    }

    private List<Object> labelStudio() {
        List<Object> tasks = new ArrayList<>();
        store.reviews(null).stream()
                .map(Review::article)
                .distinct()
                .forEach(key -> store.article(key, null).map(LabelStudio::task).ifPresent(tasks::add));
        return tasks;
    }

    private void codebook(Context context) {
        String wanted = Queries.text(context, "record");
        CodebookSentences sentences = new CodebookSentences();
        desk.settled().stream()
                .filter(review -> wanted == null || review.record().equals(wanted))
                .forEach(review ->
                        store.article(review.article(), null).ifPresent(article -> sentences.add(review, article)));
        context.contentType("application/yaml; charset=utf-8")
                .header("Cache-Control", "private, no-cache")
                .result(sentences.yaml());
    }

    private Object agreement() {
        ReviewDesk.Report report = desk.report();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("reviewers", report.reviewers());
        answer.put("units", report.units());
        answer.put("verdictAlpha", number(report.verdictAlpha()));
        answer.put("typeAlpha", number(report.typeAlpha()));
        List<Object> pairs = new ArrayList<>();
        for (ReviewDesk.Pair pair : report.pairs()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("first", pair.first());
            each.put("second", pair.second());
            each.put("units", pair.agreement().units());
            each.put("observed", pair.agreement().observed());
            each.put("expected", pair.agreement().expected());
            each.put("kappa", number(pair.agreement().kappa()));
            pairs.add(each);
        }
        answer.put("pairs", pairs);
        return answer;
    }

    private Table agreementRows() {
        Table table = new Table("first", "second", "units", "observed", "expected", "kappa");
        desk.report()
                .pairs()
                .forEach(pair -> table.row(
                        pair.first(),
                        pair.second(),
                        pair.agreement().units(),
                        pair.agreement().observed(),
                        pair.agreement().expected(),
                        number(pair.agreement().kappa())));
        return table;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private void add(Context context) throws IOException {
        Review review = ReviewJson.read(replies.body(context));
        writing.with(writer -> writer.review(review));
        context.status(201);
        replies.write(context, ReviewJson.write(review));
    }

    /** Takes {@code {"items": [...]}} as {@code GET /api/reviews} gives it, or Label Studio's list of tasks. */
    private void addAll(Context context) throws IOException {
        JsonNode body = replies.body(context);
        List<Review> reviews = new ArrayList<>();
        if (body.isArray()) {
            for (JsonNode task : body) {
                String key = task.path("data").path("article").asText();
                ArticleView article = store.article(key, null)
                        .orElseThrow(() -> Problem.badRequest(
                                "the store has no article " + key + ", which a task names as data.article"));
                reviews.addAll(LabelStudio.reviews(task, article));
            }
        } else if (body.path("items").isArray()) {
            body.path("items").forEach(item -> reviews.add(ReviewJson.read(item)));
        } else {
            throw new CasusException("import: send {\"items\": [...]} or Label Studio's list of tasks");
        }
        writing.with(writer -> reviews.forEach(writer::review));
        context.status(201);
        replies.write(context, Map.of("imported", reviews.size()));
    }

    private void withdraw(Context context) {
        String id = context.pathParam("id");
        String author = Queries.text(context, "reviewer");
        if (author == null) {
            throw Problem.badRequest("the parameter reviewer is missing; write who takes the decision back");
        }
        boolean[] found = new boolean[1];
        writing.with(writer -> found[0] = writer.withdraw(id, author));
        if (!found[0]) {
            throw Problem.notFound("no decision " + id + " is in force");
        }
        context.status(204);
    }
}
