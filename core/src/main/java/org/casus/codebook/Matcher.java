package org.casus.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.text.Frame;
import org.casus.text.FrameReader;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds a codebook's patterns in one sentence. Of several patterns that hold at a predicate the one with the most
 * conditions wins, the earlier in the codebook of equals. Not thread-safe; make one a sentence.
 */
public final class Matcher {

    private static final int MAX_DEPTH = 4;
    private static final int MAX_NOUN_CHAIN = 3;

    private final Codebook codebook;
    private final Sentence sentence;
    private final FrameReader reader;
    private final Grammar grammar;

    Matcher(Codebook codebook, Sentence sentence) {
        this.codebook = codebook;
        this.sentence = sentence;
        this.reader = new FrameReader(sentence, codebook.supportVerbs(), codebook.quantityNouns());
        this.grammar = new Grammar(sentence);
    }

    /** The arguments of a token. */
    public Frame frame(int token) {
        return reader.read(token);
    }

    /**
     * The events that a token names: none, one, or several where its content is coordinated and differs in type
     * ("expressed readiness to stop fighting and hold talks").
     */
    public List<Match> match(int token) {
        return match(token, 0);
    }

    private List<Match> match(int token, int depth) {
        List<Pattern> called = called(token);
        if (called.isEmpty() || depth > MAX_DEPTH) {
            return List.of();
        }
        Frame frame = frame(token, called);
        Map<Integer, Found> byContent = new LinkedHashMap<>();
        Optional<Found> plain = Optional.empty();
        for (int content : contents(called, frame)) {
            best(called, frame, content, depth).ifPresent(found -> byContent.put(content, found));
        }
        plain = best(called, frame, -1, depth);
        return merge(frame, byContent, plain, depth);
    }

    /** The types of all patterns that hold at a token, not only of the best ones. */
    public Set<String> types(int token) {
        List<Pattern> called = called(token);
        Set<String> types = new LinkedHashSet<>();
        if (called.isEmpty()) {
            return types;
        }
        Frame frame = frame(token, called);
        Set<Integer> contents = new LinkedHashSet<>(contents(called, frame));
        contents.add(-1);
        for (Pattern pattern : called) {
            if (contents.stream().anyMatch(content -> holds(pattern.conditions(), frame, content, 0))) {
                types.add(pattern.type());
            }
        }
        return types;
    }

    /**
     * The arguments of a token as the patterns it calls take them. A participle that is listed as an adjective tells the
     * state of its subject: "Peru is committed to helping", "Oman was alarmed by the raids".
     */
    private Frame frame(int token, List<Pattern> called) {
        Frame frame = reader.read(token);
        if (!sentence.token(token).tag().equals("VBN")) {
            return frame;
        }
        long states = called.stream()
                .filter(p -> trigger(p, token)
                        .filter(t -> t.kind() == Trigger.Kind.ADJECTIVE)
                        .isPresent())
                .count();
        boolean isState =
                states == called.size() || states > 0 && frame.subjects().isEmpty();
        return isState && grammar.isPassive(token) ? frame.asState() : frame;
    }

    private List<Pattern> called(int token) {
        Set<Pattern> patterns = new LinkedHashSet<>();
        heads(token).forEach(head -> patterns.addAll(codebook.patterns(head)));
        return patterns.stream().filter(p -> trigger(p, token).isPresent()).toList();
    }

    private Optional<Trigger> trigger(Pattern pattern, int token) {
        Set<String> heads = heads(token);
        return pattern.triggers().stream()
                .filter(t -> heads.contains(t.head()) && t.matches(sentence, token))
                .max(Comparator.comparingInt(t -> t.other().length()));
    }

    /** The lemma, and the participle itself, which may be an adjective ("was alarmed"). */
    private Set<String> heads(int token) {
        Set<String> heads = new LinkedHashSet<>(Set.of(Words.lemma(sentence.token(token))));
        if (sentence.token(token).tag().equals("VBN")) {
            heads.add(sentence.token(token).text().toLowerCase(Locale.ROOT));
        }
        return heads;
    }

    private Set<Integer> contents(List<Pattern> called, Frame frame) {
        Set<Integer> all = new LinkedHashSet<>();
        for (Pattern pattern : called) {
            all.addAll(contents(pattern, frame));
        }
        return all;
    }

    private List<Integer> contents(Pattern pattern, Frame frame) {
        for (RolePath path : pattern.content()) {
            List<Integer> found = path.follow(frame, reader, grammar);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private record Found(Pattern pattern, int specificity) {}

    /** The best pattern for one head of content, or for none (-1): of equals the earlier in the codebook. */
    private Optional<Found> best(List<Pattern> called, Frame frame, int content, int depth) {
        return surest(called, frame, content, depth).stream()
                .min(Comparator.comparingInt(f -> f.pattern().order()));
    }

    /**
     * Where only the order in the codebook decides at a token: the equally specific patterns that hold there, for each head
     * of content, where there is more than one.
     */
    List<List<Pattern>> ties(int token) {
        List<Pattern> called = called(token);
        Frame frame = frame(token, called);
        Set<Integer> readings = new LinkedHashSet<>(contents(called, frame));
        if (readings.isEmpty()) {
            readings.add(-1);
        }
        return readings.stream()
                .map(content -> surest(called, frame, content, 0).stream()
                        .map(Found::pattern)
                        .toList())
                .filter(tied -> tied.size() > 1)
                .toList();
    }

    /** All patterns that hold with the highest specificity. */
    private List<Found> surest(List<Pattern> called, Frame frame, int content, int depth) {
        List<Found> best = new ArrayList<>();
        for (Pattern pattern : called) {
            if (content >= 0 && !contents(pattern, frame).contains(content)) {
                continue;
            }
            if (!holds(pattern.conditions(), frame, content, depth)) {
                continue;
            }
            int specificity = specificity(pattern, frame.predicate());
            if (best.isEmpty() || specificity > best.get(0).specificity()) {
                best.clear();
            }
            if (best.isEmpty() || specificity == best.get(0).specificity()) {
                best.add(new Found(pattern, specificity));
            }
        }
        return best;
    }

    private int specificity(Pattern pattern, int token) {
        int words =
                trigger(pattern, token).map(t -> t.other().isEmpty() ? 0 : 1).orElse(0);
        return Condition.specificity(pattern.conditions()) + 2 * words;
    }

    private List<Match> merge(Frame frame, Map<Integer, Found> byContent, Optional<Found> plain, int depth) {
        Map<Pattern, List<Integer>> grouped = new LinkedHashMap<>();
        int surest =
                byContent.values().stream().mapToInt(Found::specificity).max().orElse(-1);
        if (plain.isPresent() && plain.get().specificity() > surest) {
            return List.of(toMatch(plain.get(), frame, contents(plain.get().pattern(), frame), depth));
        }
        Map<Pattern, Found> found = new LinkedHashMap<>();
        byContent.forEach((content, f) -> {
            grouped.computeIfAbsent(f.pattern(), k -> new ArrayList<>()).add(content);
            found.put(f.pattern(), f);
        });
        return grouped.entrySet().stream()
                .map(e -> toMatch(found.get(e.getKey()), frame, e.getValue(), depth))
                .toList();
    }

    private Match toMatch(@Nullable Found found, Frame frame, List<Integer> content, int depth) {
        if (found == null) {
            throw new IllegalStateException("a grouped pattern was not found");
        }
        Pattern pattern = found.pattern();
        EventType type = codebook.type(pattern.type()).orElseThrow();
        String mode = mode(pattern, frame, content, depth);
        String cameo = pattern.cameo() != null ? pattern.cameo() : codebook.cameo(type.code(), mode);
        return new Match(
                pattern.id(),
                type,
                mode,
                cameo,
                frame,
                follow(pattern.actor(), frame, content),
                follow(pattern.recipient(), frame, content),
                pattern.actor().stream().anyMatch(RolePath::isSource),
                content,
                pattern.contentIs(),
                pattern.reciprocal(),
                pattern.stative(),
                pattern.background(),
                found.specificity());
    }

    private List<List<Integer>> follow(List<RolePath> paths, Frame frame, List<Integer> content) {
        List<List<Integer>> all = new ArrayList<>();
        for (RolePath path : paths) {
            List<Integer> tokens = path.follow(frame, reader, grammar).stream()
                    .filter(t -> !content.contains(t)
                            || sentence.token(t).isName()
                            || sentence.token(t).isPronoun())
                    .distinct()
                    .toList();
            if (!tokens.isEmpty()) {
                all.add(tokens);
            }
        }
        return all;
    }

    /** The pattern's own mode, else the first of the type's modes with a cue in the clause. */
    private @Nullable String mode(Pattern pattern, Frame frame, List<Integer> content, int depth) {
        for (Map.Entry<String, List<Condition>> mode : pattern.modes().entrySet()) {
            boolean any = content.isEmpty() && holds(mode.getValue(), frame, -1, depth)
                    || content.stream().anyMatch(c -> holds(mode.getValue(), frame, c, depth));
            if (any) {
                return mode.getKey();
            }
        }
        for (Map.Entry<String, List<String>> cue :
                codebook.modeCues(pattern.type()).entrySet()) {
            for (int token : clause(frame)) {
                if (cue.getValue().stream().anyMatch(word -> Words.matches(sentence, token, word))) {
                    return cue.getKey();
                }
            }
        }
        return null;
    }

    /** The words of the predicate's clause, without other clauses: "shelled a village where rebels held hostages". */
    private Set<Integer> clause(Frame frame) {
        Set<Integer> all = new LinkedHashSet<>();
        addClause(frame.support(), all);
        all.addAll(frame.subjects());
        int governor = sentence.head(frame.support());
        boolean cause = governor >= 0 && sentence.isRelation(frame.support(), "advcl", "xcomp");
        if (cause) { // "killed them, firing rockets": the instrument may stand in the other half
            all.addAll(sentence.children(governor));
        }
        return all;
    }

    private void addClause(int token, Set<Integer> into) {
        into.add(token);
        for (int child : sentence.children(token)) {
            boolean verb = sentence.token(child).isVerb();
            if (verb && sentence.isRelation(child, "conj")) {
                // "was killed and two were hurt when a bomb went off": one bomb
                sentence.children(child, "advcl").forEach(shared -> addClause(shared, into));
            } else if (!sentence.isRelation(child, "acl:relcl", "ccomp", "parataxis")) {
                addClause(child, into);
            }
        }
    }

    private boolean holds(List<Condition> conditions, Frame frame, int content, int depth) {
        for (Condition condition : conditions) {
            List<Integer> tokens = condition.path().isContent()
                    ? content < 0 ? List.of() : condition.path().followContent(content, reader, grammar)
                    : condition.path().follow(frame, reader, grammar);
            boolean found = tokens.stream()
                    .flatMap(t -> counted(t).stream())
                    .anyMatch(t -> isAny(t, condition.items(), frame.predicate(), depth));
            if (found != condition.wanted()) {
                return false;
            }
        }
        return true;
    }

    /** The word and, where it counts others, what it counts. */
    private List<Integer> counted(int token) {
        List<Integer> all = new ArrayList<>(List.of(token));
        boolean number = sentence.token(token).tag().equals("CD"); // "expelled two of its diplomats"
        if (number || codebook.quantityNouns().contains(Words.lemma(sentence.token(token)))) {
            all.addAll(reader.read(token).oblique("of"));
        }
        if (sentence.token(token).tag().equals("DT")) { // "the wounded"
            all.addAll(sentence.children(token, "amod"));
        }
        return all;
    }

    private boolean isAny(int token, List<String> items, int predicate, int depth) {
        if (token == predicate) {
            return false;
        }
        for (String item : items) {
            boolean is = item.equals("*")
                    || (isType(item) ? types(token, depth).contains(item) : Words.matches(sentence, token, item));
            if (is) {
                return true;
            }
        }
        return false;
    }

    /** Whether a condition's word is the name of an event type. */
    static boolean isType(String item) {
        return item.length() > 1 && item.equals(item.toUpperCase(Locale.ROOT)) && Character.isLetter(item.charAt(0));
    }

    /** The event types that a word names, itself or through its noun ("hold a meeting", "return to the ceasefire"). */
    private Set<String> types(int token, int depth) {
        Set<String> types = new LinkedHashSet<>();
        int at = token;
        for (int i = 0; i < MAX_NOUN_CHAIN && at >= 0 && types.isEmpty(); i++) {
            match(at, depth + 1).forEach(m -> types.add(m.type().code()));
            at = next(at);
        }
        return types;
    }

    private int next(int token) {
        int object = sentence.child(token, "obj");
        if (object >= 0) {
            return object;
        }
        for (int phrase : sentence.children(token, "nmod", "obl", "xcomp")) {
            if (List.of("of", "to", "for", "in").contains(grammar.preposition(phrase))) {
                return phrase;
            }
        }
        return -1;
    }

    /** The contexts whose cues stand in the sentence, in the codebook's order. */
    public List<String> contexts() {
        return codebook.contextCues().in(sentence);
    }
}
