package org.casus.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.CasusException;
import org.casus.store.ArticleView;
import org.casus.store.Review;
import org.casus.table.Sha256;

/**
 * Reviews in Label Studio's JSON: a task an article, what was coded as prediction, decisions as annotations. A record is a
 * region with label (its event type) and a choice per region, {@code verdict}. Label Studio counts UTF-16 units, Casus code
 * points; both are converted here.
 */
public final class LabelStudio {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LabelStudio() {}

    /** One task: an article with its records and all decisions. */
    public static ObjectNode task(ArticleView article) {
        ObjectNode task = JSON.objectNode();
        task.putObject("data")
                .put("text", article.text())
                .put("article", article.key())
                .put("title", article.title())
                .put("published", article.published());
        ArrayNode results = task.putArray("predictions")
                .addObject()
                .put("model_version", "casus " + article.coder().version())
                .putArray("result");
        for (JsonNode record : article.records()) {
            JsonNode span = record.path("span");
            results.add(label(
                            article,
                            record.path("id").asText(),
                            span.path("start").asInt(),
                            span.path("end").asInt(),
                            record.path("type").asText(record.path("kind").asText()))
                    .put("score", record.path("confidence").asDouble()));
        }
        Map<String, ArrayNode> byReviewer = new LinkedHashMap<>();
        ArrayNode annotations = task.putArray("annotations");
        for (Review review : article.reviews()) {
            ArrayNode result = byReviewer.computeIfAbsent(review.reviewer(), reviewer -> {
                ObjectNode annotation = annotations.addObject();
                annotation.putObject("completed_by").put("email", reviewer);
                return annotation.putArray("result");
            });
            annotate(article, review, result);
        }
        return task;
    }

    private static void annotate(ArticleView article, Review review, ArrayNode result) {
        String type = article.recordOf(review)
                .map(record -> record.path("type").asText())
                .orElse("");
        JsonNode corrected = review.corrections().get("type");
        result.add(label(
                article, review.record(), review.start(), review.end(), corrected == null ? type : corrected.asText()));
        ObjectNode choice = region(article, review.record(), review.start(), review.end())
                .put("from_name", "verdict")
                .put("type", "choices");
        ((ObjectNode) choice.get("value"))
                .putArray("choices")
                .add(review.verdict().written());
        choice.putObject("meta").setAll(review.corrections());
        result.add(choice);
    }

    private static ObjectNode label(ArticleView article, String id, int start, int end, String label) {
        ObjectNode region =
                region(article, id, start, end).put("from_name", "label").put("type", "labels");
        ((ObjectNode) region.get("value")).putArray("labels").add(label);
        return region;
    }

    private static ObjectNode region(ArticleView article, String id, int start, int end) {
        ObjectNode region = JSON.objectNode().put("id", id).put("to_name", "text");
        String text = article.text();
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(0, end);
        region.putObject("value").put("start", from).put("end", to).put("text", text.substring(from, to));
        return region;
    }

    /**
     * Decisions in a task. A region with a verdict has that verdict; one without is accepted where its label is as predicted
     * and corrected where not; a record without a region was taken away by the annotator: rejected. A region that no record
     * stands on is a missed event.
     *
     * @param task an element of Label Studio's export
     * @param article its article
     * @throws CasusException for an annotation that cannot be read
     */
    public static List<Review> reviews(JsonNode task, ArticleView article) {
        List<Review> reviews = new ArrayList<>();
        for (JsonNode annotation : task.path("annotations")) {
            JsonNode by = annotation.path("completed_by");
            String reviewer = ReviewJson.reviewer(
                    by.path("email").asText(by.isValueNode() ? by.asText("label-studio") : "label-studio"));
            Set<String> seen = new HashSet<>();
            for (JsonNode region : annotation.path("result")) {
                if (region.path("type").asText().equals("labels")) {
                    Review review = review(region, annotation, article, reviewer);
                    seen.add(review.record());
                    reviews.add(review);
                }
            }
            article.records().stream()
                    .filter(record -> !record.path("kind").asText().equals("rejected"))
                    .filter(record -> isComplete(annotation)
                            && !seen.contains(record.path("id").asText()))
                    .map(record -> taken(record, article, reviewer))
                    .forEach(reviews::add);
        }
        return reviews;
    }

    /** Whether every record was looked at: Casus's own exports hold decided records only, and say so by their verdicts. */
    private static boolean isComplete(JsonNode annotation) {
        for (JsonNode region : annotation.path("result")) {
            if (region.path("from_name").asText().equals("verdict")) {
                return false;
            }
        }
        return true;
    }

    private static Review taken(JsonNode record, ArticleView article, String reviewer) {
        return new Review(
                article.key(),
                record.path("id").asText(),
                record.path("span").path("start").asInt(),
                record.path("span").path("end").asInt(),
                reviewer,
                Review.Verdict.REJECT,
                Map.of(),
                null);
    }

    private static Review review(JsonNode region, JsonNode annotation, ArticleView article, String reviewer) {
        JsonNode value = region.path("value");
        String text = article.text();
        int from = value.path("start").asInt(-1);
        int to = value.path("end").asInt(-1);
        if (from < 0 || to < from || to > text.length()) {
            throw new CasusException(
                    "Label Studio: region " + region.path("id").asText() + " does not lie in the text of its article");
        }
        int start = text.codePointCount(0, from);
        int end = text.codePointCount(0, to);
        String label = value.path("labels").path(0).asText();
        String id = region.path("id").asText();
        JsonNode record = article.records().stream()
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .or(() -> article.records().stream()
                        .filter(each -> each.path("span").path("start").asInt() == start
                                && each.path("span").path("end").asInt() == end)
                        .findFirst())
                .orElse(null);
        String recordId = record == null
                ? "missed-" + Sha256.shortOf(article.key() + start + " " + end)
                : record.path("id").asText();
        boolean isSame = record != null && label.equals(record.path("type").asText());
        Map<String, JsonNode> corrections = isSame ? Map.of() : Map.of("type", JSON.textNode(label));
        for (JsonNode choice : annotation.path("result")) {
            if (choice.path("from_name").asText().equals("verdict")
                    && choice.path("id").asText().equals(id)) {
                Review.Verdict verdict = verdict(choice);
                Map<String, JsonNode> given = new LinkedHashMap<>(corrections);
                choice.path("meta").properties().forEach(each -> given.put(each.getKey(), each.getValue()));
                boolean corrects = verdict == Review.Verdict.CORRECT;
                return new Review(
                        article.key(), recordId, start, end, reviewer, verdict, corrects ? given : Map.of(), null);
            }
        }
        return new Review(
                article.key(),
                recordId,
                start,
                end,
                reviewer,
                isSame ? Review.Verdict.ACCEPT : Review.Verdict.CORRECT,
                corrections,
                null);
    }

    private static Review.Verdict verdict(JsonNode choice) {
        String written = choice.path("value").path("choices").path(0).asText();
        try {
            return Review.Verdict.of(written);
        } catch (IllegalArgumentException e) {
            throw new CasusException(
                    "Label Studio: verdict '" + written + "' is none of accept, reject, skip, correct", e);
        }
    }
}
