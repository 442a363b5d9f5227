package org.casus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.codebook.Codebook;
import org.casus.codebook.Example;
import org.casus.codebook.Matcher;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;
import org.casus.text.Annotator;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tries a codebook's patterns on the sentences that stand beside them: those it must code, with the countries of actor and
 * recipient where they are given, and those it must not. Thread-safe.
 */
public final class CodebookTester {

    private static final String NOBODY = "-";

    private final Codebook codebook;
    private final Annotator annotator;
    private final Casus coder;

    /**
     * @param codebook what to try
     * @param annotator parses the sentences
     */
    public CodebookTester(Codebook codebook, Annotator annotator) {
        this.codebook = codebook;
        this.annotator = annotator;
        this.coder = Casus.builder()
                .codebook(codebook)
                .annotator(annotator)
                .secondOpinion(null) // the patterns are tried, not the model
                .build();
    }

    /**
     * A sentence that is not coded as the codebook says.
     *
     * @param rule id of the pattern it stands beside
     * @param example the sentence
     * @param expected what the pattern should make of it
     * @param got what it gives
     */
    public record Failure(String rule, Example example, String expected, String got) {

        @Override
        public String toString() {
            return example.file() + ":" + example.line() + ": " + example.text() + "\n  expected: " + expected
                    + "\n  got: " + got;
        }
    }

    /**
     * Tries one sentence.
     *
     * @param rule id of the pattern it stands beside
     * @param example the sentence
     * @return none where all is as it should be
     */
    public Optional<Failure> test(String rule, Example example) {
        Set<String> found = new LinkedHashSet<>();
        for (Sentence sentence :
                annotator.annotate(Article.ofText("example", example.text())).sentences()) {
            Matcher matcher = codebook.matcher(sentence);
            sentence.tokens().forEach(t -> matcher.match(t.index()).forEach(m -> found.add(m.rule())));
        }
        if (found.contains(rule) != example.codes()) {
            return Optional.of(new Failure(
                    rule,
                    example,
                    example.codes() ? rule : "not " + rule,
                    found.isEmpty() ? "nothing" : String.join(", ", found)));
        }
        return example.actors() == null && example.recipients() == null ? Optional.empty() : testRoles(rule, example);
    }

    /** The roles in the records of the pattern's type: where two words name one event, another pattern may speak for both. */
    private Optional<Failure> testRoles(String rule, Example example) {
        String type = codebook.typeOf(rule).orElseThrow();
        List<CodedRecord> records = coder.code(Article.ofText("example", example.text())).records().stream()
                .filter(record -> record.kind() != Kind.CASUALTY
                        && type.equals(codebook.typeOf(record.rule()).orElse("")))
                .toList();
        boolean right = records.stream()
                .anyMatch(record ->
                        is(example.actors(), record.actors()) && is(example.recipients(), record.recipients()));
        String got = records.stream()
                .map(record ->
                        record.rule() + " " + countries(record.actors()) + " > " + countries(record.recipients()))
                .distinct()
                .collect(Collectors.joining(", "));
        String expected = rule + " " + wanted(example.actors()) + " > " + wanted(example.recipients());
        return right ? Optional.empty() : Optional.of(new Failure(rule, example, expected, got));
    }

    private static String wanted(@Nullable String side) {
        return side == null ? "anybody" : side;
    }

    private static boolean is(@Nullable String wanted, List<Actor> found) {
        return wanted == null
                || Set.of(wanted.split("\\+")).equals(Set.of(countries(found).split("\\+")));
    }

    /** The countries joined by "+", "?" for an actor without one, "-" for nobody. */
    private static String countries(List<Actor> found) {
        return found.isEmpty()
                ? NOBODY
                : found.stream()
                        .map(actor -> actor.country() == null ? "?" : actor.country())
                        .distinct()
                        .collect(Collectors.joining("+"));
    }
}
