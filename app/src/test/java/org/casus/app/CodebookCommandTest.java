package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.casus.Casus;
import org.casus.Coding;
import org.casus.article.Article;
import org.casus.codebook.Codebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code casus codebook test} and {@code lint} on a codebook of another ontology, whole and broken. */
final class CodebookCommandTest {

    private static final Path ELECTION = Path.of("..", "examples", "codebooks", "election");

    private final CommandRun command = new CommandRun();

    private int run(String... arguments) {
        return command.run(arguments);
    }

    private String stdout() {
        return command.stdout();
    }

    @Test
    void theExampleCodebookPassesItsSentencesAndLint() {
        assertEquals(0, run("codebook", "test", ELECTION.toString()), stdout());
        assertTrue(stdout().contains(" 0 failed"), stdout());
        assertEquals(0, run("codebook", "lint", ELECTION.toString()), stdout());
        assertTrue(stdout().contains("0 errors, 0 warnings"), stdout());
    }

    @Test
    void aSentenceThatIsCodedOtherwiseIsShownWithItsLine(@TempDir Path folder) throws IOException {
        copy(folder);
        append(folder, """
                - id: campaign-speech
                  type: CAMPAIGN
                  verbs: [speak]
                  codes:
                    - "The candidate sang in Accra."
                """);
        assertEquals(1, run("codebook", "test", folder.toString()));
        assertAll(
                () -> assertTrue(stdout().contains("campaign.yaml:"), stdout()),
                () -> assertTrue(stdout().contains("The candidate sang in Accra."), stdout()),
                () -> assertTrue(stdout().contains("expected: campaign-speech"), stdout()),
                () -> assertTrue(stdout().contains("got: nothing"), stdout()),
                () -> assertTrue(stdout().contains(" 1 failed"), stdout()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            again  | EXCLUDE | register | party | error: again never codes 'register': register-runner
            tied   | VOTE    | boycott  | vote  | hold equally at 'boycotted'; only their order decides
            unlike | VOTE    | sing     | vote  | unlike codes none of its own sentences
            """)
    void whatCannotDoItsWorkIsFound(
            String id, String type, String verb, String object, String finding, @TempDir Path folder)
            throws IOException {
        copy(folder);
        append(folder, """
                - id: %s
                  type: %s
                  verbs: [%s]
                  if: {object: [%s]}
                  codes:
                    - "The Reform Party boycotted the vote."
                  ignores:
                    - "The choir sat down."
                """.formatted(id, type, verb, object));
        run("codebook", "lint", folder.toString());
        assertTrue(stdout().contains(finding), stdout());
    }

    @Test
    void aClassThatNothingUsesAndAMissingSentenceAreWarnings(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.writeString(
                folder.resolve("classes.yaml"), Files.readString(folder.resolve("classes.yaml")) + "fruit: [apple]\n");
        append(folder, """
                - id: campaign-phone
                  type: CAMPAIGN
                  verbs: [phone, phone]
                  codes:
                    - "The candidate phoned voters in Accra."
                """);
        assertEquals(0, run("codebook", "lint", folder.toString()), stdout());
        assertAll(
                () -> assertTrue(stdout().contains("uses the class 'fruit'"), stdout()),
                () -> assertTrue(stdout().contains("no sentence that it must leave alone"), stdout()),
                () -> assertTrue(stdout().contains("lists 'phone' twice"), stdout()),
                () -> assertTrue(stdout().contains("0 errors, 3 warnings"), stdout()));
    }

    @Test
    void aFolderThatHoldsNoCodebookIsAnError(@TempDir Path folder) {
        assertEquals(2, run("codebook", "test", folder.toString()));
        assertTrue(command.stderr().contains("classes.yaml"), command.stderr());
    }

    @Test
    void theCoderCodesWithAnotherOntology() {
        Coder coder = Wiring.coder(Casus.builder()
                .annotator(Models.annotator())
                .codebook(Codebook.fromDirectory(ELECTION))
                .build());
        Coding coding = coder.code(Article.ofText(
                "election",
                "Ghana's electoral commission disqualified two candidates on Monday. The Reform Party boycotted the vote"
                        + " in Accra."));
        assertEquals(
                "[EXCLUDE, BOYCOTT]",
                coding.records().stream().map(r -> r.type()).toList().toString());
        assertTrue(coder.provenance().digests().getOrDefault("codebook", "").startsWith("election"), "its own name");
    }

    private static void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(ELECTION)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void append(Path folder, String block) throws IOException {
        Path file = folder.resolve("campaign.yaml");
        Files.writeString(file, Files.readString(file) + block);
    }
}
