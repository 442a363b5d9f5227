package org.casus.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** Reads one block of a pattern file. The format is explained in docs/codebook.md. */
final class PatternParser {

    private static final Set<String> KEYS = Set.of(
            "id",
            "type",
            "verbs",
            "nouns",
            "adjectives",
            "actor",
            "recipient",
            "content",
            "content_is",
            "if",
            "unless",
            "mode",
            "cameo",
            "reciprocal",
            "stative",
            "background",
            "codes",
            "ignores");
    private static final Set<String> CONTENT_IS =
            Set.of("demanded", "planned", "claimed", "denied", "hypothetical", "actual");

    private final YamlMap block;
    private final String file;
    private final WordClasses classes;

    private PatternParser(YamlMap block, String file, WordClasses classes) {
        this.block = block;
        this.file = file;
        this.classes = classes;
    }

    static Pattern parse(YamlMap block, String file, WordClasses classes, Map<String, EventType> types, int order) {
        return new PatternParser(block, file, classes).parse(types, order);
    }

    private Pattern parse(Map<String, EventType> types, int order) {
        for (String key : block.keys()) {
            if (!KEYS.contains(key)) {
                throw block.error(
                        key,
                        "unknown key '" + key + "'; known are "
                                + KEYS.stream().sorted().toList());
            }
        }
        EventType type = types.get(block.string("type"));
        if (type == null) {
            throw block.error("type", "no event type '" + block.string("type") + "' in types.tsv");
        }
        List<Trigger> triggers = new ArrayList<>();
        for (Trigger.Kind kind : Trigger.Kind.values()) {
            triggers.addAll(triggers(kind));
        }
        if (triggers.isEmpty()) {
            throw block.error("id", "a pattern needs verbs, nouns or adjectives");
        }
        String contentIs = block.optional("content_is");
        if (contentIs != null && !CONTENT_IS.contains(contentIs)) {
            throw block.error(
                    "content_is",
                    "content_is is one of " + CONTENT_IS.stream().sorted().toList());
        }
        List<Condition> conditions = new ArrayList<>(conditions(block.map("if"), true));
        conditions.addAll(conditions(block.map("unless"), false));
        return new Pattern(
                block.string("id"),
                type.code(),
                triggers,
                paths("actor", List.of("subject")),
                paths("recipient", List.of()),
                paths("content", List.of()),
                contentIs,
                List.copyOf(conditions),
                modes(type),
                block.optional("cameo"),
                block.flag("reciprocal"),
                block.flag("stative"),
                block.flag("background"),
                examples(),
                order,
                file,
                block.line());
    }

    private List<Trigger> triggers(Trigger.Kind kind) {
        List<Trigger> all = new ArrayList<>();
        for (String words : spell(block, kind.key())) {
            all.add(Trigger.of(kind, words));
            if (kind == Trigger.Kind.NOUN && words.indexOf('-') > 0) {
                all.add(Trigger.of(kind, Words.splitHyphens(words)));
            }
        }
        return all;
    }

    private List<String> spell(YamlMap map, String key) {
        return classes.spell(map.strings(key), () -> map.error(key, "unknown word class"));
    }

    private List<RolePath> paths(String key, List<String> otherwise) {
        List<String> texts = block.has(key) ? block.strings(key) : otherwise;
        return texts.stream()
                .filter(text -> !text.equals("none"))
                .map(text -> path(block, key, text))
                .toList();
    }

    private static RolePath path(YamlMap map, String key, String text) {
        try {
            return RolePath.parse(text);
        } catch (IllegalArgumentException e) {
            CasusException error = map.error(key, String.valueOf(e.getMessage()));
            error.initCause(e);
            throw error;
        }
    }

    private List<Condition> conditions(YamlMap map, boolean wanted) {
        List<Condition> all = new ArrayList<>();
        for (String key : map.keys()) {
            all.add(new Condition(path(map, key, key), spell(map, key), wanted));
        }
        return all;
    }

    private Map<String, List<Condition>> modes(EventType type) {
        Map<String, List<Condition>> modes = new LinkedHashMap<>();
        if (block.isMap("mode")) {
            YamlMap map = block.map("mode");
            for (String mode : map.keys()) {
                check(type, mode);
                modes.put(mode, map.isMap(mode) ? conditions(map.map(mode), true) : List.of());
            }
        } else if (block.has("mode")) {
            check(type, block.string("mode"));
            modes.put(block.string("mode"), List.of());
        }
        return Collections.unmodifiableMap(modes);
    }

    private void check(EventType type, String mode) {
        if (!type.modes().containsKey(mode)) {
            throw block.error("mode", type.code() + " has no mode '" + mode + "' in modes.tsv");
        }
    }

    private List<Example> examples() {
        List<Example> all = new ArrayList<>();
        block.lines("codes").forEach(line -> all.add(example(line, true)));
        block.lines("ignores").forEach(line -> all.add(example(line, false)));
        return List.copyOf(all);
    }

    /** "Text." or "Text. => USA > AZE". */
    private Example example(YamlMap.Line line, boolean codes) {
        int arrow = line.text().indexOf(" => ");
        if (arrow < 0) {
            return new Example(line.text(), codes, null, null, file, line.number());
        }
        String[] sides = line.text().substring(arrow + 4).split(">", -1);
        return new Example(line.text().substring(0, arrow), codes, side(sides, 0), side(sides, 1), file, line.number());
    }

    private static @Nullable String side(String[] sides, int i) {
        return i < sides.length && !sides[i].isBlank() ? sides[i].strip() : null;
    }
}
