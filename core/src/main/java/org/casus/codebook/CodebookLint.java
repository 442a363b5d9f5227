package org.casus.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.article.Article;
import org.casus.text.Annotator;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * Looks for patterns that cannot do their work: shadowed by others, dead on their own sentences, tied with a pattern of
 * another type, without sentences. What {@link #structure} finds shows from the files alone; {@link #sentences} parses the
 * pattern's own sentences.
 */
public final class CodebookLint {

    private final Codebook codebook;
    private final Annotator annotator;

    /**
     * @param codebook what to look at
     * @param annotator parses its sentences
     */
    public CodebookLint(Codebook codebook, Annotator annotator) {
        this.codebook = codebook;
        this.annotator = annotator;
    }

    /** Ids of the patterns, in the codebook's order. */
    public List<String> rules() {
        return codebook.patterns().stream().map(Pattern::id).toList();
    }

    /** What shows without parsing a sentence, in the codebook's order. */
    public List<Finding> structure() {
        List<Finding> findings = new ArrayList<>(codebook.classFindings());
        for (Pattern pattern : codebook.patterns()) {
            findings.addAll(missingSentences(pattern));
            findings.addAll(shadows(pattern));
        }
        return findings;
    }

    private static List<Finding> missingSentences(Pattern pattern) {
        List<Finding> findings = new ArrayList<>();
        if (pattern.examples().stream().noneMatch(Example::codes)) {
            findings.add(Finding.error(
                    pattern.file(),
                    pattern.line(),
                    pattern.id() + " has no sentence that it must code",
                    "write one under 'codes'"));
        }
        if (pattern.examples().stream().allMatch(Example::codes)) {
            findings.add(Finding.warning(
                    pattern.file(),
                    pattern.line(),
                    pattern.id() + " has no sentence that it must leave alone",
                    "write one under 'ignores', with the same word in another sense"));
        }
        return findings;
    }

    /** Triggers at which another pattern holds whenever this one does, and wins. */
    private List<Finding> shadows(Pattern pattern) {
        Map<Pattern, List<String>> by = new LinkedHashMap<>();
        for (Trigger trigger : pattern.triggers()) {
            shadow(pattern, trigger)
                    .ifPresent(other ->
                            by.computeIfAbsent(other, k -> new ArrayList<>()).add(trigger.words()));
        }
        int shadowed = by.values().stream().mapToInt(List::size).sum();
        boolean all = shadowed == pattern.triggers().size();
        List<Finding> findings = new ArrayList<>();
        by.forEach((other, words) -> {
            String message = pattern.id() + " never codes " + quoted(words) + ": " + other.id() + " (" + other.file()
                    + ":" + other.line() + ") holds whenever it does, and wins";
            String remedy = all
                    ? "delete the pattern, or give it a condition that the other lacks"
                    : "delete the words here, or give them a pattern with a condition of its own";
            findings.add(
                    all
                            ? Finding.error(pattern.file(), pattern.line(), message, remedy)
                            : Finding.warning(pattern.file(), pattern.line(), message, remedy));
        });
        return findings;
    }

    private Optional<Pattern> shadow(Pattern pattern, Trigger trigger) {
        return codebook.patterns(trigger.head()).stream()
                .filter(other -> other != pattern && other.triggers().contains(trigger))
                .filter(other -> other.content().equals(pattern.content()))
                .filter(other -> isImplied(other.conditions(), pattern.conditions()))
                .filter(other -> isSurer(other, pattern))
                .findFirst();
    }

    private static boolean isSurer(Pattern other, Pattern pattern) {
        int difference = Condition.specificity(other.conditions()) - Condition.specificity(pattern.conditions());
        return difference > 0 || difference == 0 && other.order() < pattern.order();
    }

    /** Whether all of these conditions hold wherever the given ones do. */
    private static boolean isImplied(List<Condition> conditions, List<Condition> given) {
        return conditions.stream().allMatch(condition -> given.stream().anyMatch(g -> g.implies(condition)));
    }

    /**
     * What a pattern's own sentences show: whether it codes any of them, and where a pattern of another type is equally
     * specific, so that only their order decides.
     *
     * @param rule id of the pattern
     */
    public List<Finding> sentences(String rule) {
        Pattern pattern = codebook.patterns().stream()
                .filter(p -> p.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pattern " + rule));
        List<Finding> findings = new ArrayList<>();
        boolean wins = false;
        for (Example example : pattern.examples()) {
            if (example.codes()) {
                for (Sentence sentence : annotator
                        .annotate(Article.ofText("example", example.text()))
                        .sentences()) {
                    Matcher matcher = codebook.matcher(sentence);
                    wins |= wins(pattern, sentence, matcher);
                    ties(pattern, example, sentence, matcher).ifPresent(findings::add);
                }
            }
        }
        if (!wins && pattern.examples().stream().anyMatch(Example::codes)) {
            findings.add(Finding.error(
                    pattern.file(),
                    pattern.line(),
                    pattern.id() + " codes none of its own sentences",
                    "see what 'casus codebook test' says of them; delete the pattern if another one does its work"));
        }
        return findings;
    }

    private static boolean wins(Pattern pattern, Sentence sentence, Matcher matcher) {
        return sentence.tokens().stream()
                .flatMap(token -> matcher.match(token.index()).stream())
                .anyMatch(match -> match.rule().equals(pattern.id()));
    }

    private static Optional<Finding> ties(Pattern pattern, Example example, Sentence sentence, Matcher matcher) {
        for (Token token : sentence.tokens()) {
            for (List<Pattern> tied : matcher.ties(token.index())) {
                Optional<Pattern> rival = tied.stream()
                        .filter(p -> !p.type().equals(pattern.type()))
                        .min(Comparator.comparingInt(Pattern::order));
                if (tied.contains(pattern) && rival.isPresent()) {
                    return Optional.of(Finding.warning(
                            example.file(),
                            example.line(),
                            pattern.id() + " (" + pattern.type() + ") and "
                                    + rival.get().id() + " (" + rival.get().type() + ") hold equally at '"
                                    + token.text() + "'; only their order decides",
                            "give the pattern that should win a condition"));
                }
            }
        }
        return Optional.empty();
    }

    private static String quoted(List<String> words) {
        return "'" + String.join("', '", words) + "'";
    }
}
