package org.casus.output;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.article.Republication;
import org.casus.article.Zone;
import org.casus.casualty.Loss;
import org.casus.claim.Stance;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.junit.jupiter.api.Test;

/** The published schema and the writer say the same: keys in order, values that may be null, lists of values. */
final class JsonLinesSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode definitions;

    JsonLinesSchemaTest() throws IOException {
        definitions = JSON.readTree(
                        Path.of("..", "docs", "json-lines.schema.json").toFile())
                .get("$defs");
    }

    @Test
    void everyLineHasTheFormOfTheSchema() throws IOException {
        StringWriter out = new StringWriter();
        try (CodingWriter writer = Format.JSONL.writer(out, new OutputOptions(true, 120))) {
            writer.begin(SampleCoding.provenance());
            writer.write(SampleCoding.coding());
        }
        List<String> problems = new ArrayList<>();
        Map<String, String> forms =
                Map.of("provenance", "provenance", "article", "article", "attribution", "attributionLine");
        for (String line : out.toString().lines().toList()) {
            JsonNode object = JSON.readTree(line);
            String form = forms.getOrDefault(object.get("kind").asText(), "record");
            check(object, definitions.get(form), form, problems);
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void listsOfValuesAreThoseOfTheTypes() {
        assertAll(
                () -> assertEquals(names(Kind.values()), values(definitions.at("/record/properties/kind"))),
                () -> assertEquals(names(Factuality.values()), values(definitions.at("/record/properties/factuality"))),
                () -> assertEquals(names(Stance.values()), values(definitions.get("stance"))),
                () -> assertEquals(
                        names(Place.Precision.values()), values(definitions.at("/place/properties/precision"))),
                () -> assertEquals(
                        names(EventDate.Precision.values()), values(definitions.at("/date/properties/precision"))),
                () -> assertEquals(
                        names(Zone.Kind.values()),
                        values(definitions.at("/article/properties/zones/items/properties/kind"))),
                () -> assertEquals(
                        names(Republication.How.values()),
                        values(definitions.at("/article/properties/republished/items/properties/how"))),
                () -> assertEquals(
                        names(Loss.values()),
                        new TreeSet<>(keys(definitions.at("/record/properties/casualties/properties")))));
    }

    private static Set<String> names(Enum<?>[] values) {
        Set<String> names = new TreeSet<>();
        Stream.of(values).map(Values::name).forEach(names::add);
        return names;
    }

    private static Set<String> values(JsonNode schema) {
        Set<String> values = new TreeSet<>();
        schema.get("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    private static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** The part of JSON Schema that the contract uses, and the order of keys on top. */
    private void check(JsonNode value, JsonNode schema, String path, List<String> problems) {
        if (schema.has("$ref")) {
            check(value, definitions.get(schema.get("$ref").asText().replace("#/$defs/", "")), path, problems);
        } else if (schema.has("anyOf")) {
            check(value, schema.get("anyOf").get(value.isNull() ? 1 : 0), path, problems);
        } else if (schema.has("enum")) {
            if (!contains(schema.get("enum"), value)) {
                problems.add(path + ": not listed: " + value);
            }
        } else {
            checkType(value, schema, path, problems);
        }
    }

    private void checkType(JsonNode value, JsonNode schema, String path, List<String> problems) {
        JsonNode type = schema.get("type");
        String actual = type(value);
        boolean listed = type.isArray()
                ? contains(type, JSON.valueToTree(actual))
                : type.asText().equals(actual);
        boolean wholeNumber = actual.equals("integer") && type.toString().contains("number");
        if (!listed && !wholeNumber) {
            problems.add(path + ": " + actual + " instead of " + type);
        }
        if (value.isArray()) {
            value.forEach(each -> check(each, schema.get("items"), path + "[]", problems));
        }
        if (value.isObject() && schema.has("properties")) {
            if (!keys(value).equals(keys(schema.get("properties")))) {
                problems.add(path + ": keys " + keys(value) + " instead of " + keys(schema.get("properties")));
            }
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                check(
                        property.getValue(),
                        schema.get("properties").path(property.getKey()),
                        path + "." + property.getKey(),
                        problems);
            }
        }
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode each : list) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }
}
