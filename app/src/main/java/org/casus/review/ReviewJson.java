package org.casus.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casus.CasusException;
import org.casus.store.Review;
import org.jspecify.annotations.Nullable;

/** A review as a JSON object: what the API takes and gives, and a line of an exported file. */
public final class ReviewJson {

    private static final int MAX_NAME = 80;
    private static final int MAX_COMMENT = 4000;

    /** Fields that a reviewer may correct: those of docs/json-lines.md that the coder decides. */
    private static final Set<String> CORRECTABLE = Set.of(
            "kind",
            "type",
            "mode",
            "factuality",
            "actors",
            "recipients",
            "place",
            "date",
            "attribution",
            "casualties",
            "span",
            "contexts");

    private ReviewJson() {}

    /** The object. */
    public static ObjectNode write(Review review) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", review.id())
                .put("article", review.article())
                .put("record", review.record())
                .put("start", review.start())
                .put("end", review.end())
                .put("reviewer", review.reviewer())
                .put("verdict", review.verdict().written());
        json.set("corrections", JsonNodeFactory.instance.objectNode().setAll(review.corrections()));
        return json.put("comment", review.comment());
    }

    /**
     * Reads the object.
     *
     * @throws CasusException naming the member that is missing or wrong
     */
    public static Review read(JsonNode json) {
        JsonNode start = json.path("start");
        JsonNode end = json.path("end");
        if (!start.isInt() || !end.isInt() || start.intValue() < 0 || end.intValue() < start.intValue()) {
            throw new CasusException("review: start and end must be offsets in code points, start not after end");
        }
        Map<String, JsonNode> corrections = new TreeMap<>();
        json.path("corrections").properties().forEach(each -> {
            if (!CORRECTABLE.contains(each.getKey())) {
                throw new CasusException("review: '" + each.getKey() + "' cannot be corrected; choose one of "
                        + new java.util.TreeSet<>(CORRECTABLE));
            }
            corrections.put(each.getKey(), each.getValue());
        });
        Review.Verdict verdict = verdict(text(json, "verdict", MAX_NAME));
        if (verdict == Review.Verdict.CORRECT && corrections.isEmpty()) {
            throw new CasusException("review: the verdict 'correct' needs corrections");
        }
        return new Review(
                text(json, "article", MAX_NAME),
                text(json, "record", MAX_NAME),
                start.intValue(),
                end.intValue(),
                reviewer(text(json, "reviewer", MAX_NAME)),
                verdict,
                verdict == Review.Verdict.CORRECT ? corrections : Map.of(),
                comment(json.path("comment")));
    }

    private static Review.Verdict verdict(String written) {
        try {
            return Review.Verdict.of(written);
        } catch (IllegalArgumentException e) {
            throw new CasusException("review: verdict '" + written + "' is none of accept, reject, skip, correct", e);
        }
    }

    /** Checks a reviewer's name: a slash is kept for adjudications. */
    public static String reviewer(String name) {
        String bare =
                name.startsWith(ReviewDesk.ADJUDICATION) ? name.substring(ReviewDesk.ADJUDICATION.length()) : name;
        if (bare.isBlank() || bare.length() > MAX_NAME || bare.contains("/") || !bare.equals(bare.strip())) {
            throw new CasusException("reviewer '" + name + "': write a name or a sign without a slash");
        }
        return name;
    }

    private static String text(JsonNode json, String member, int most) {
        JsonNode value = json.path(member);
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > most) {
            throw new CasusException("review: '" + member + "' must be a text of 1 to " + most + " characters");
        }
        return value.textValue();
    }

    private static @Nullable String comment(JsonNode value) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            return null;
        }
        if (value.textValue().length() > MAX_COMMENT) {
            throw new CasusException("review: 'comment' must have at most " + MAX_COMMENT + " characters");
        }
        return value.textValue();
    }
}
