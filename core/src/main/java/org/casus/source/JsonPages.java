package org.casus.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pages from JSON objects {@code {"id", "url", "date", "title", "text"}} or with {@code "html"} for {@code "text"}. Other
 * fields are ignored. Thread-safe.
 */
final class JsonPages {

    private final ObjectMapper mapper;

    JsonPages(Limits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxStringLength(Math.max(limits.fileBytes(), limits.lineBytes()))
                .maxNestingDepth(100)
                .build();
        this.mapper = new ObjectMapper(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** The page of one object. */
    Input page(String origin, String json) {
        try {
            return page(origin, mapper.readTree(json));
        } catch (JsonProcessingException e) {
            return broken(origin, e);
        }
    }

    /** The pages of an object or of an array of objects. */
    List<Input> pages(String origin, String json) {
        JsonNode root;
        try {
            root = mapper.readTree(json);
        } catch (JsonProcessingException e) {
            return List.of(broken(origin, e));
        }
        if (!root.isArray()) {
            return List.of(page(origin, root));
        }
        List<Input> pages = new ArrayList<>();
        for (JsonNode node : root) {
            pages.add(page(origin + ":" + (pages.size() + 1), node));
        }
        return pages;
    }

    private static Skip broken(String origin, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : ", column " + at.getColumnNr();
        String what = e.getOriginalMessage().lines().findFirst().orElse("not JSON");
        return new Skip(origin, "is broken JSON (" + what + where + "): write one JSON object a line");
    }

    private static Input page(String origin, JsonNode node) {
        if (!node.isObject()) {
            return new Skip(
                    origin, "is not a JSON object: write {\"id\": ..., \"date\": ..., \"title\": ..., \"text\": ...}");
        }
        String text = field(node, "text");
        String html = field(node, "html");
        String content = text != null ? text : html;
        if (content == null || content.isBlank()) {
            return new Skip(origin, "has no \"text\" and no \"html\": give one of the two");
        }
        String written = field(node, "date");
        LocalDate date = null;
        if (written != null && !written.isBlank()) {
            Optional<LocalDate> parsed = Dates.parse(written);
            if (parsed.isEmpty()) {
                return new Skip(
                        origin, "has the date \"" + written + "\", which is none: write YYYY-MM-DD or leave it out");
            }
            date = parsed.get();
        }
        RawPage.Form form = text != null ? RawPage.Form.TEXT : RawPage.Form.HTML;
        return new RawPage(field(node, "id"), origin, form, content, field(node, "url"), field(node, "title"), date);
    }

    private static @Nullable String field(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull() || !value.isValueNode()) {
            return null;
        }
        return Decoder.clean(value.asText());
    }
}
