package org.casus.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.text.Frame;
import org.casus.text.FrameReader;
import org.casus.text.Grammar;
import org.casus.text.Sentence;

/**
 * The way from a predicate to a phrase, in words a codebook's editor can use: {@code subject}, {@code object}, {@code
 * indirect}, {@code complement}, {@code infinitive} (a complement with "to"), {@code modifier}, {@code possessor}, {@code governor}, {@code condition} (the verb behind "if" or "unless"), {@code auxiliary} ("must", "will",
 * "not", the infinitive's "to"), a preposition ({@code on}, {@code
 * due_to}), {@code clause.on} (a phrase with that preposition anywhere in the clause), {@code clause} (every word of it),
 * {@code source} (who the clause is attributed to), or steps joined by dots ({@code object.of}).
 *
 * @param steps the steps, first to last
 */
record RolePath(List<String> steps) {

    static final String SOURCE = "source";
    private static final Set<String> FUNCTIONS = Set.of(
            "subject",
            "object",
            "indirect",
            "complement",
            "infinitive",
            "modifier",
            "possessor",
            "governor",
            "condition",
            "clause",
            "self",
            "content",
            "auxiliary",
            SOURCE);
    private static final Set<String> PREPOSITIONS = Set.of(
            "about",
            "above",
            "across",
            "after",
            "against",
            "along",
            "alongside",
            "among",
            "around",
            "as",
            "at",
            "before",
            "behind",
            "between",
            "by",
            "despite",
            "due_to",
            "during",
            "for",
            "from",
            "in",
            "inside",
            "into",
            "like",
            "near",
            "of",
            "off",
            "on",
            "onto",
            "out_of",
            "outside",
            "over",
            "through",
            "to",
            "toward",
            "towards",
            "under",
            "until",
            "upon",
            "via",
            "with",
            "within",
            "without",
            "back",
            "up",
            "out",
            "down",
            "because_of",
            "including");

    static RolePath parse(String text) {
        List<String> steps = List.of(text.split("\\."));
        for (String step : steps) {
            if (!FUNCTIONS.contains(step) && !PREPOSITIONS.contains(step)) {
                throw new IllegalArgumentException("'" + step + "' is neither a function ("
                        + FUNCTIONS.stream().sorted().toList() + ") nor a known preposition");
            }
        }
        return new RolePath(steps);
    }

    boolean isSource() {
        return steps.equals(List.of(SOURCE));
    }

    /** Whether the way starts at the embedded content rather than at the predicate. */
    boolean isContent() {
        return steps.get(0).equals("content");
    }

    /** The tokens at the end of a way that starts at a head of content ({@code content.auxiliary}). */
    List<Integer> followContent(int content, FrameReader reader, Grammar grammar) {
        return steps.size() == 1
                ? List.of(content)
                : new RolePath(steps.subList(1, steps.size())).follow(reader.read(content), reader, grammar);
    }

    /** The tokens at the end of the way, in text order; none where it leads nowhere. */
    List<Integer> follow(Frame frame, FrameReader reader, Grammar grammar) {
        List<Integer> here = step(frame, steps.get(0), reader, grammar);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i - 1).equals("clause")) {
                here = prepositional(here, steps.get(i), grammar);
                continue;
            }
            List<Integer> next = new ArrayList<>();
            for (int token : here) {
                next.addAll(step(reader.read(token), steps.get(i), reader, grammar));
            }
            here = next;
        }
        return here;
    }

    private static List<Integer> prepositional(List<Integer> tokens, String preposition, Grammar grammar) {
        return tokens.stream()
                .filter(t -> grammar.preposition(t).replace(' ', '_').equals(preposition))
                .toList();
    }

    private static List<Integer> step(Frame frame, String step, FrameReader reader, Grammar grammar) {
        return switch (step) {
            case "subject" -> frame.subjects();
            case "object" -> frame.objects();
            case "indirect" -> frame.indirect();
            case "complement" -> frame.complements();
            case "infinitive" ->
                frame.complements().stream()
                        .filter(c -> grammar.marker(c).equals("to"))
                        .toList();
            case "modifier" -> frame.modifiers();
            case "self" -> List.of(frame.predicate());
            case "possessor" -> grammar.sentence().children(frame.predicate(), "nmod:poss");
            case "governor" -> governor(frame, grammar);
            case "condition" -> conditions(frame, grammar);
            case "auxiliary" -> auxiliaries(frame.predicate(), grammar);
            case "clause" -> List.copyOf(grammar.sentence().subtree(clause(frame.support(), grammar.sentence())));
            case "content", SOURCE -> List.of();
            default -> oblique(frame, step.replace('_', ' '), reader);
        };
    }

    /** Modal and other auxiliaries, a copula, negation, the infinitive's "to". */
    private static List<Integer> auxiliaries(int predicate, Grammar grammar) {
        return grammar.sentence().children(predicate, "aux", "cop", "advmod", "mark").stream()
                .filter(t -> grammar.sentence().isRelation(t, "aux", "cop", "mark")
                        || Set.of("MD", "RB")
                                .contains(grammar.sentence().token(t).tag()))
                .toList();
    }

    /** The verbs of clauses with "if" or "unless", of the predicate or of what it embeds. */
    private static List<Integer> conditions(Frame frame, Grammar grammar) {
        List<Integer> heads = new ArrayList<>(frame.complements());
        heads.add(frame.support());
        return heads.stream()
                .flatMap(head -> grammar.sentence().children(head, "advcl").stream())
                .filter(grammar::isCondition)
                .toList();
    }

    /** "Two died and nine were injured when a bus overturned": what is joined shares its circumstances. */
    private static int clause(int verb, Sentence sentence) {
        int first = sentence.isRelation(verb, "conj") ? sentence.head(verb) : verb;
        return sentence.token(first).isVerb() ? first : verb;
    }

    private static List<Integer> governor(Frame frame, Grammar grammar) {
        int governor = grammar.sentence().head(frame.predicate());
        return governor < 0 ? List.of() : List.of(governor);
    }

    /** The predicate's own phrase, or one that the parser hung on its object ("sanctions on Iran"). */
    private static List<Integer> oblique(Frame frame, String preposition, FrameReader reader) {
        List<Integer> own = frame.oblique(preposition);
        if (!own.isEmpty()) {
            return own;
        }
        List<Integer> below = new ArrayList<>();
        for (int object : frame.objects()) {
            if (object != frame.predicate()) {
                below.addAll(below(reader.read(object), preposition, reader));
            }
        }
        return below;
    }

    /** Of the object, or of what it counts: "25 tons of aid to Chad". */
    private static List<Integer> below(Frame object, String preposition, FrameReader reader) {
        List<Integer> own = object.oblique(preposition);
        return !own.isEmpty()
                ? own
                : object.oblique("of").stream()
                        .flatMap(counted -> reader.read(counted).oblique(preposition).stream())
                        .toList();
    }
}
