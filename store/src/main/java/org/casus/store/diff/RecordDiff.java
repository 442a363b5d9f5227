package org.casus.store.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Compares the records of one article. Records are paired by id, then by kind and words, then by words alone, then by type
 * within the same sentence; what is left was added or removed. Ids and offsets that moved with a changed field are no
 * difference of their own.
 */
public final class RecordDiff {

    private static final Set<String> NOT_COMPARED = Set.of("id", "incident", "sentence");
    private static final Set<String> PARTS_NOT_COMPARED = Set.of("start", "end", "span");

    private static final List<BiPredicate<JsonNode, JsonNode>> LIKENESS = List.of(
            (a, b) -> same(a, b, "id") && same(a, b, "kind"),
            (a, b) -> same(a, b, "kind") && same(a, b, "span") && same(a, b, "type"),
            (a, b) -> same(a, b, "kind") && same(a, b, "span"),
            (a, b) -> same(a, b, "span") && same(a, b, "type"),
            (a, b) -> same(a, b, "span"),
            (a, b) -> same(a, b, "kind") && same(a, b, "type") && same(a, b, "sentence"));

    private RecordDiff() {}

    /** What changed from one reading of an article to another, in the order of the second, removed records last. */
    public static List<Change> compare(String article, List<JsonNode> before, List<JsonNode> after) {
        List<JsonNode> old = new ArrayList<>(before);
        JsonNode[] partner = new JsonNode[after.size()];
        for (BiPredicate<JsonNode, JsonNode> alike : LIKENESS) {
            for (int i = 0; i < partner.length; i++) {
                JsonNode now = after.get(i);
                if (partner[i] == null) {
                    partner[i] = old.stream()
                            .filter(was -> alike.test(was, now))
                            .findFirst()
                            .orElse(null);
                    old.remove(partner[i]);
                }
            }
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            JsonNode was = partner[i];
            if (was == null) {
                changes.add(new Change(article, Change.Kind.ADDED, null, after.get(i), List.of()));
            } else {
                List<Change.Field> fields = fields(was, after.get(i));
                if (!fields.isEmpty()) {
                    changes.add(new Change(article, Change.Kind.CHANGED, was, after.get(i), fields));
                }
            }
        }
        old.forEach(gone -> changes.add(new Change(article, Change.Kind.REMOVED, gone, null, List.of())));
        return changes;
    }

    private static List<Change.Field> fields(JsonNode before, JsonNode after) {
        List<Change.Field> fields = new ArrayList<>();
        for (String name : names(before, after)) {
            JsonNode was = before.path(name);
            JsonNode is = after.path(name);
            if (NOT_COMPARED.contains(name) || was.equals(is)) {
                continue;
            }
            if (was.isObject() && is.isObject()) {
                for (String part : names(was, is)) {
                    if (!PARTS_NOT_COMPARED.contains(part)
                            && !bare(was.path(part)).equals(bare(is.path(part)))) {
                        fields.add(field(name + "." + part, was.path(part), is.path(part)));
                    }
                }
            } else if (!bare(was).equals(bare(is))) {
                fields.add(field(name, was, is));
            }
        }
        return fields;
    }

    private static Change.Field field(String name, JsonNode was, JsonNode is) {
        return new Change.Field(name, present(was), present(is));
    }

    private static JsonNode present(JsonNode node) {
        return node instanceof MissingNode ? NullNode.instance : node;
    }

    /** A value without offsets. */
    private static JsonNode bare(JsonNode node) {
        JsonNode copy = node.deepCopy();
        for (String offset : List.of("start", "end")) {
            copy.findParents(offset).forEach(parent -> {
                if (parent instanceof com.fasterxml.jackson.databind.node.ObjectNode object) {
                    object.remove(offset);
                }
            });
        }
        return copy;
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> names = new LinkedHashSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean same(JsonNode one, JsonNode other, String field) {
        return one.path(field).equals(other.path(field));
    }
}
