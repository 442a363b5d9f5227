package org.casus.event;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.CasusException;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;

/** The words of {@code factuality/operators.yaml}: what each does to the things in its scope. Immutable. */
final class Operators {

    private static final String FILE = "/factuality/operators.yaml";

    private final Map<String, Map<String, Factuality>> effects;
    private final Map<String, Set<String>> lists;
    private final List<String> history;
    private final String digest;

    private Operators(
            Map<String, Map<String, Factuality>> effects,
            Map<String, Set<String>> lists,
            List<String> history,
            String digest) {
        this.digest = digest;
        this.effects = effects;
        this.lists = lists;
        this.history = history;
    }

    static Operators fromResources() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (InputStream in = Operators.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new CasusException("missing " + FILE);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            JsonNode root = yaml.readTree(text);
            Map<String, Map<String, Factuality>> effects = new HashMap<>();
            for (String kind :
                    List.of("verbs", "clauses", "nouns", "adjectives", "predicates", "adverbs", "modals", "markers")) {
                effects.put(kind, effects(root.get(kind)));
            }
            Map<String, Set<String>> lists = new HashMap<>();
            for (String name : List.of(
                    "implicative",
                    "negative_implicative",
                    "wishes",
                    "orders",
                    "own_forces",
                    "long_times",
                    "certainties",
                    "rumours",
                    "onlookers",
                    "warnings",
                    "occurs",
                    "told")) {
                lists.put(name, new HashSet<>(strings(root.get(name))));
            }
            return new Operators(effects, lists, strings(root.get("history")), Sha256.shortOf(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new CasusException(FILE + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Factuality> effects(JsonNode node) {
        Map<String, Factuality> words = new HashMap<>();
        node.properties().forEach(entry -> {
            Factuality effect = Factuality.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
            strings(entry.getValue()).forEach(word -> words.put(word, effect));
        });
        return words;
    }

    private static List<String> strings(JsonNode node) {
        return new ObjectMapper().convertValue(node, new TypeReference<List<String>>() {});
    }

    /** What a word does; null where it does nothing. Kinds: verbs, clauses, nouns, adjectives, predicates, adverbs, modals, markers. */
    @Nullable
    Factuality effect(String kind, String word) {
        return effects.getOrDefault(kind, Map.of()).get(word.toLowerCase(Locale.ROOT));
    }

    String digest() {
        return digest;
    }

    boolean isImplicative(String verb) {
        return isIn("implicative", verb);
    }

    /** Whether a lemma is in one of the lists: implicative, negative_implicative, wishes, orders, own_forces, long_times, certainties, rumours,
     * onlookers, warnings, occurs, told. */
    boolean isIn(String list, String lemma) {
        return lists.getOrDefault(list, Set.of()).contains(lemma.toLowerCase(Locale.ROOT));
    }

    /** Words that place a clause in history. */
    List<String> history() {
        return history;
    }
}
