package org.casus.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.store.ArticleView;
import org.casus.store.Review;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as the codebook's test sentences (docs/codebook.md): under the pattern that decided, {@code codes} for what was
 * accepted, {@code ignores} for what was rejected. What holds of a correction is a sentence for another pattern or another
 * actor; it is written with the corrected actors.
 */
public final class CodebookSentences {

    private final Map<String, Lists> byRule = new TreeMap<>();

    private record Lists(Set<String> codes, Set<String> ignores) {}

    /** Adds a decision about a record of this article; one about a record that the article no longer has is left out. */
    public void add(Review review, ArticleView article) {
        JsonNode record = article.recordOf(review).orElse(null);
        if (record == null || review.verdict() == Review.Verdict.SKIP) {
            return;
        }
        JsonNode type = review.corrections().get("type");
        boolean isOtherType = type != null && !type.equals(record.path("type"));
        boolean isRejected = record.path("kind").asText().equals("rejected");
        String sentence = record.path("sentence")
                .path("text")
                .asText()
                .replaceAll("\\s+", " ")
                .strip();
        Lists lists = byRule.computeIfAbsent(
                record.path("rule").asText(), rule -> new Lists(new TreeSet<>(), new TreeSet<>()));
        if (review.verdict() == Review.Verdict.REJECT) {
            // a rejected candidate that a reviewer calls wrong is one that the coder should have kept
            (isRejected ? lists.codes() : lists.ignores()).add(sentence);
        } else if (isOtherType || isRejected) {
            lists.ignores().add(sentence);
        } else {
            lists.codes().add(sentence + parties(review, record));
        }
    }

    /** The lists as YAML, to be put below the patterns of these ids. */
    public String yaml() {
        StringBuilder out =
                new StringBuilder("# Test sentences from reviews; put them below the patterns of these ids.\n");
        byRule.forEach((rule, lists) -> {
            out.append("- id: ").append(quoted(rule)).append('\n');
            list(out, "codes", lists.codes());
            list(out, "ignores", lists.ignores());
        });
        return out.toString();
    }

    private static void list(StringBuilder out, String name, Set<String> sentences) {
        if (!sentences.isEmpty()) {
            out.append("  ").append(name).append(":\n");
            sentences.forEach(each -> out.append("    - ").append(quoted(each)).append('\n'));
        }
    }

    private static String parties(Review review, JsonNode record) {
        String actors = countries(review.corrections().getOrDefault("actors", record.path("actors")));
        String recipients = countries(review.corrections().getOrDefault("recipients", record.path("recipients")));
        return actors == null || recipients == null ? "" : " => " + actors + " > " + recipients;
    }

    /** Countries joined by "+"; null where one is not known, so that nothing is stated about it. */
    private static @Nullable String countries(JsonNode actors) {
        List<String> countries = new ArrayList<>();
        for (JsonNode actor : actors) {
            if (!actor.path("country").isTextual()) {
                return null;
            }
            countries.add(actor.path("country").textValue());
        }
        return countries.isEmpty()
                ? null
                : countries.stream().distinct().sorted().collect(Collectors.joining("+"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
