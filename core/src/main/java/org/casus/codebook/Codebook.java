package org.casus.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** An ontology as data: event types with modes and scores, contexts, patterns. Immutable and thread-safe. */
public final class Codebook {

    private final String name;
    private final String digest;
    private final Map<String, EventType> types;
    private final List<Pattern> patterns;
    private final Map<String, List<Pattern>> byHead;
    private final TriggerScan scan;
    private final Map<String, Map<String, List<String>>> modeCues;
    private final ContextCues contextCues;
    private final Map<String, String> cameo;
    private final Set<String> supportVerbs;
    private final Set<String> quantityNouns;
    private final List<Finding> classFindings;

    Codebook(
            String name,
            String digest,
            Map<String, EventType> types,
            List<Pattern> patterns,
            Map<String, Map<String, List<String>>> modeCues,
            Map<String, List<String>> contextCues,
            Map<String, String> cameo,
            Set<String> supportVerbs,
            Set<String> quantityNouns,
            List<Finding> classFindings) {
        this.name = name;
        this.digest = digest;
        this.types = Map.copyOf(types);
        this.patterns = List.copyOf(patterns);
        this.modeCues = Map.copyOf(modeCues);
        this.contextCues = new ContextCues(contextCues);
        this.cameo = Map.copyOf(cameo);
        this.supportVerbs = Set.copyOf(supportVerbs);
        this.quantityNouns = Set.copyOf(quantityNouns);
        this.classFindings = List.copyOf(classFindings);
        Map<String, List<Pattern>> index = new LinkedHashMap<>();
        for (Pattern pattern : patterns) {
            for (Trigger trigger : pattern.triggers()) {
                List<Pattern> known = index.computeIfAbsent(trigger.head(), k -> new ArrayList<>());
                if (!known.contains(pattern)) {
                    known.add(pattern);
                }
            }
        }
        this.byHead = index;
        this.scan = new TriggerScan(patterns);
    }

    /** The built-in PLOVER 2.0 codebook. */
    public static Codebook plover() {
        return CodebookLoader.fromResources("codebooks/plover");
    }

    /**
     * A codebook of one's own.
     *
     * @param directory a folder laid out as {@code codebooks/plover}
     * @throws org.casus.CasusException where a file is missing or wrong, naming file and line
     */
    public static Codebook fromDirectory(Path directory) {
        return CodebookLoader.fromDirectory(directory);
    }

    /** Its name and version. */
    public String name() {
        return name;
    }

    /** SHA-256 of its files, first 12 hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** The event type with this code. */
    public Optional<EventType> type(String code) {
        return Optional.ofNullable(types.get(code));
    }

    /** The example sentences of all patterns by pattern id, in the codebook's order. */
    public Map<String, List<Example>> examples() {
        Map<String, List<Example>> all = new LinkedHashMap<>();
        patterns.forEach(pattern -> all.put(pattern.id(), pattern.examples()));
        return all;
    }

    /** The event type a pattern codes. */
    public Optional<String> typeOf(String rule) {
        return patterns.stream()
                .filter(p -> p.id().equals(rule))
                .map(Pattern::type)
                .findFirst();
    }

    /** Verbs that carry an event noun's tense and subject ("hold", "launch"). */
    public Set<String> supportVerbs() {
        return supportVerbs;
    }

    /** Nouns that count others ("thousands of refugees"). */
    Set<String> quantityNouns() {
        return quantityNouns;
    }

    /** What is loose in the word classes, known once all files are read. */
    List<Finding> classFindings() {
        return classFindings;
    }

    /** A reader of this codebook's patterns for one sentence. */
    public Matcher matcher(Sentence sentence) {
        return new Matcher(this, sentence);
    }

    /**
     * Whether a pattern can hold in a sentence, by its words alone; true where it cannot be told without the tree. Asks for
     * no tree.
     */
    public boolean mayHold(Sentence sentence) {
        return mayHold(sentence, token -> true);
    }

    /**
     * The same, where not every word may name an event.
     *
     * @param named which may
     */
    public boolean mayHold(Sentence sentence, Predicate<Token> named) {
        return scan.mayHold(sentence, named);
    }

    List<Pattern> patterns(String head) {
        return byHead.getOrDefault(head, List.of());
    }

    List<Pattern> patterns() {
        return patterns;
    }

    Map<String, List<String>> modeCues(String type) {
        return modeCues.getOrDefault(type, Map.of());
    }

    /** The words that call for contexts. */
    ContextCues contextCues() {
        return contextCues;
    }

    /** The CAMEO 1.1 code of a type and mode, null where none corresponds. */
    public @Nullable String cameo(String type, @Nullable String mode) {
        String fine = cameo.get(type + "-" + mode);
        return fine == null ? cameo.get(type) : fine;
    }
}
