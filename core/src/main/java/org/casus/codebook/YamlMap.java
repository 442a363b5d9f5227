package org.casus.codebook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping that remembers its lines, so that an editor's slip is reported where it is. */
final class YamlMap {

    private final String file;
    private final Node node;
    private final Map<String, Node> values;

    private YamlMap(String file, Node node) {
        this.file = file;
        this.node = node;
        this.values = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            throw at(file, node, "expected 'key: value' lines");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(file, tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw at(file, tuple.getKeyNode(), "key '" + key + "' stands twice");
            }
        }
    }

    static YamlMap parse(String file, String text) {
        return new YamlMap(file, compose(file, text));
    }

    static List<YamlMap> parseList(String file, String text) {
        Node root = compose(file, text);
        if (!(root instanceof SequenceNode sequence)) {
            throw at(file, root, "expected a list of '- id: ...' blocks");
        }
        return sequence.getValue().stream().map(n -> new YamlMap(file, n)).toList();
    }

    private static Node compose(String file, String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new CasusException(file + ":1: the file is empty");
            }
            return root;
        } catch (YAMLException e) {
            throw new CasusException(file + ": not YAML: " + e.getMessage(), e);
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String file() {
        return file;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The line of a key's value. */
    int line(String key) {
        return values.getOrDefault(key, node).getStartMark().getLine() + 1;
    }

    String string(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw at(file, node, "'" + key + "' is missing");
        }
        return scalar(file, value);
    }

    @Nullable
    String optional(String key) {
        Node value = values.get(key);
        return value == null ? null : scalar(file, value);
    }

    boolean flag(String key) {
        String value = optional(key);
        if (value != null && !Set.of("yes", "no", "true", "false").contains(value)) {
            throw error(key, "'" + key + "' is yes or no, not " + value);
        }
        return "yes".equals(value) || "true".equals(value);
    }

    /** A list, or a single value as a list of one; empty where the key is absent. */
    List<String> strings(String key) {
        return lines(key).stream().map(Line::text).toList();
    }

    /** As {@link #strings}, with the line of each. */
    List<Line> lines(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        List<Node> nodes = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        for (Node one : nodes) {
            lines.add(new Line(scalar(file, one), one.getStartMark().getLine() + 1));
        }
        return lines;
    }

    /** The items of a list that stand in it before, with the line of each. */
    List<Line> repeated(String key) {
        Set<String> seen = new HashSet<>();
        return lines(key).stream().filter(line -> !seen.add(line.text())).toList();
    }

    record Line(String text, int number) {}

    /** A mapping below; empty where the key is absent. */
    YamlMap map(String key) {
        Node value = values.get(key);
        return value == null ? parse(file, "{}") : new YamlMap(file, value);
    }

    boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    void forEachMap(BiConsumer<String, YamlMap> each) {
        values.forEach((key, value) -> each.accept(key, new YamlMap(file, value)));
    }

    CasusException error(String key, String message) {
        return at(file, values.getOrDefault(key, node), message);
    }

    private static String scalar(String file, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw at(file, node, "expected one value");
    }

    private static CasusException at(String file, Node node, String message) {
        return new CasusException(file + ":" + (node.getStartMark().getLine() + 1) + ": " + message);
    }
}
