package org.casus.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * One line of an example's {@code NAME.expected.jsonl}: what is true of the article, with "|" between readings that are
 * equally right and "*" for anything. {@code examples/README.md} documents the keys.
 */
final class ExpectedRecord {

    private static final String ANYTHING = "*";
    private static final List<String> VALUES = List.of("kind", "type", "mode", "factuality");
    private static final Pattern ARTICLE = Pattern.compile("^(the|a|an) ", Pattern.CASE_INSENSITIVE);

    private final JsonNode expected;
    private final int start;
    private final int end;

    /** @param text the article's text, in which the expected words stand once */
    ExpectedRecord(JsonNode expected, String text) {
        this.expected = expected;
        int at = text.indexOf(words());
        if (at < 0 || text.indexOf(words(), at + 1) >= 0) {
            throw new IllegalArgumentException("does not stand once in the article: " + words());
        }
        this.start = text.codePointCount(0, at);
        this.end = start + words().codePointCount(0, words().length());
    }

    String words() {
        return expected.get("text").asText();
    }

    /** Whether the coder may leave it out. */
    boolean mayBeMissing() {
        return expected.path("repeat").asBoolean() || expected.path("optional").asBoolean();
    }

    boolean overlaps(JsonNode record) {
        JsonNode span = record.get("span");
        return span.get("start").asInt() < end && start < span.get("end").asInt();
    }

    boolean agrees(JsonNode record, String key) {
        return !expected.has(key) || isOneOf(expected.get(key).asText(), text(record.get(key)));
    }

    /** Names of the fields in which a record differs. */
    Set<String> differences(JsonNode record) {
        Set<String> differences = new TreeSet<>();
        VALUES.stream().filter(key -> !agrees(record, key)).forEach(differences::add);
        if (differs("actors") && !sameActors(expected.get("actors"), record.get("actors"))) {
            differences.add("actors");
        }
        if (differs("recipients") && !sameActors(expected.get("recipients"), record.get("recipients"))) {
            differences.add("recipients");
        }
        if (differs("place") && !samePlace(record.get("place"))) {
            differences.add("place");
        }
        if (differs("date") && !sameDate(record.get("date"))) {
            differences.add("date");
        }
        if (differs("attribution") && !sameSources(record.get("attribution"))) {
            differences.add("attribution");
        }
        if (differs("casualties") && !sameCasualties(record.get("casualties"))) {
            differences.add("casualties");
        }
        return differences;
    }

    /** Whether the expectation says something about this key that can differ. */
    private boolean differs(String key) {
        return expected.has(key) && !expected.get(key).asText("").equals(ANYTHING);
    }

    private static boolean isOneOf(String readings, String actual) {
        return readings.equals(ANYTHING)
                || Arrays.asList(readings.split("\\|", -1)).contains(actual);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    private static boolean sameActors(JsonNode expected, JsonNode actual) {
        List<Set<String>> left = new ArrayList<>();
        for (JsonNode actor : actual) {
            Set<String> codes = new TreeSet<>();
            codes.add(text(actor.get("country")));
            actor.get("sectors").forEach(sector -> codes.add(sector.asText()));
            left.add(codes);
        }
        return consumed(expected, left, ExpectedRecord::isActor);
    }

    private static boolean isActor(String reading, Set<String> codes) {
        return codes.containsAll(List.of(reading.split(" ")));
    }

    private boolean samePlace(JsonNode actual) {
        String name = actual.isNull() ? "" : text(actual.get("name"));
        return isOneOf(text(expected.get("place")), name);
    }

    private boolean sameDate(JsonNode actual) {
        JsonNode date = expected.get("date");
        return text(date.get("start")).equals(text(actual.get("start")))
                && text(date.get("end")).equals(text(actual.get("end")));
    }

    private boolean sameSources(JsonNode actual) {
        List<String> left = new ArrayList<>();
        actual.forEach(source -> left.add(normal(source.get("text").asText())));
        return consumed(
                expected.get("attribution"),
                left,
                (reading, text) -> normal(reading).equals(text));
    }

    private static String normal(String name) {
        return ARTICLE.matcher(name).replaceFirst("").toLowerCase(java.util.Locale.ROOT);
    }

    private boolean sameCasualties(JsonNode actual) {
        for (var loss : actual.properties()) {
            JsonNode readings = expected.get("casualties").path(loss.getKey());
            List<String> left = new ArrayList<>();
            loss.getValue()
                    .forEach(f -> left.add(text(f.get("low")) + "/" + text(f.get("best")) + "/" + text(f.get("high"))));
            if (!consumed(readings, left, String::equals)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each expected value finds a partner of its own and none is left over. */
    private static <T> boolean consumed(JsonNode expected, List<T> left, Matcher<T> matcher) {
        List<T> open = new ArrayList<>(left);
        for (JsonNode readings : expected) {
            T partner = StreamSupport.stream(open.spliterator(), false)
                    .filter(value -> Arrays.stream(readings.asText().split("\\|", -1))
                            .anyMatch(reading -> matcher.matches(reading, value)))
                    .findFirst()
                    .orElse(null);
            if (partner == null) {
                return false;
            }
            open.remove(partner);
        }
        return open.isEmpty();
    }

    private interface Matcher<T> {
        boolean matches(String reading, T value);
    }
}
