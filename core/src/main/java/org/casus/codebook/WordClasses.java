package org.casus.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.casus.CasusException;

/** Named lists of words that patterns share: {@code @weapon} stands for its words. A class may hold other classes. */
final class WordClasses {

    private final YamlMap file;
    private final Map<String, List<String>> classes;
    private final Set<String> used = new LinkedHashSet<>();

    private WordClasses(YamlMap file, Map<String, List<String>> classes) {
        this.file = file;
        this.classes = classes;
    }

    static WordClasses parse(YamlMap file) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        for (String key : file.keys()) {
            classes.put(key, file.strings(key));
        }
        return new WordClasses(file, classes);
    }

    /** The classes that nothing read so far refers to. */
    List<Finding> unused() {
        return classes.keySet().stream()
                .filter(name -> !used.contains(name))
                .map(name -> Finding.warning(
                        file.file(),
                        file.line(name),
                        "no pattern, cue or class uses the class '" + name + "'",
                        "use it or delete it"))
                .toList();
    }

    /** Words that stand twice in one class. */
    List<Finding> repeated() {
        return classes.keySet().stream()
                .flatMap(name -> file.repeated(name).stream()
                        .map(word -> Finding.warning(
                                file.file(),
                                word.number(),
                                "'" + word.text() + "' stands twice in the class '" + name + "'",
                                "delete one")))
                .toList();
    }

    /** The items with classes replaced by their words. */
    List<String> spell(List<String> items, Supplier<CasusException> unknown) {
        Set<String> words = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(items);
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String item = open.remove(0);
            if (!item.startsWith("@")) {
                words.add(item);
            } else if (seen.add(item)) {
                List<String> members = classes.get(item.substring(1));
                if (members == null) {
                    CasusException error = unknown.get();
                    throw new CasusException(error.getMessage() + ": " + item, error);
                }
                used.add(item.substring(1));
                open.addAll(members);
            }
        }
        return List.copyOf(words);
    }
}
