package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.casus.event.RelationReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code casus relate}: what goes in, what comes out, and with which exit code. */
final class RelateCommandTest {

    private static final Path ELECTION = Path.of("..", "examples", "codebooks", "election");

    private final CommandRun command = new CommandRun();

    static Relater relater(CoderOptions options) {
        RelationReader reader = new RelationReader(options.codebook());
        return (text, actor, recipient) -> reader.read(Models.annotator().annotate(text), actor, recipient);
    }

    private int run(String... arguments) {
        return command.run(arguments);
    }

    private JsonNode answer() throws IOException {
        return new ObjectMapper().readTree(command.stdout());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru sent medicine to Bolivia.         | AID    | 2 | actual  | sent      | both_roles",
                "Peru condemned Bolivia.                | ACCUSE | 3 | actual  | condemned | both_roles",
                "Peru may attack Bolivia.               | ASSAULT| 4 | hypothetical | attack | both_roles",
                "Bolivia was attacked by Peru on Monday.| ASSAULT| 4 | actual  | attacked  | both_roles",
            })
    void tellsTheRelationAsOneLineOfJson(
            String sentence, String type, int quad, String factuality, String word, String support) throws IOException {
        assertEquals(0, run("relate", "--actor", "Peru", "--recipient", "Bolivia", sentence), command.stderr());
        JsonNode found = answer();
        assertAll(
                () -> assertEquals(type, found.path("type").asText()),
                () -> assertEquals(quad, found.path("quad").asInt()),
                () -> assertEquals(factuality, found.path("factuality").asText()),
                () -> assertEquals(word, found.path("word").asText()),
                () -> assertEquals(support, found.path("support").asText()),
                () -> assertEquals(1, command.stdout().lines().count()));
    }

    @Test
    void onePartyIsEnough() throws IOException {
        assertEquals(0, run("relate", "--recipient", "Two editors", "Two editors were arrested in Lima."));
        assertEquals("COERCE", answer().path("type").asText());
        assertEquals(2, run("relate", "Two editors were arrested in Lima."));
        assertTrue(command.stderr().contains("--actor or --recipient"), command.stderr());
    }

    @Test
    void wordsOfTheSentenceNeedNoQuotes() {
        assertEquals(0, run("relate", "--actor", "Peru", "--recipient", "Bolivia", "Peru", "thanked", "Bolivia."));
    }

    @Test
    void noPatternIsNothingFound() {
        assertEquals(1, run("relate", "--actor", "Peru", "--recipient", "Chile", "Peru lies north of Chile."));
        assertEquals("", command.stdout());
    }

    @Test
    void aPartyThatIsNotInTheSentenceIsNamed() {
        assertEquals(2, run("relate", "--actor", "Ghana", "--recipient", "Bolivia", "Peru thanked Bolivia."));
        assertTrue(command.stderr().contains("--actor 'Ghana' does not stand in the sentence"));
    }

    @Test
    void anotherCodebookGivesItsOwnTypes() throws IOException {
        String folder = ELECTION.toString();
        String sentence = "The commission registered the Reform Party in Accra.";
        String[] parties = {"--actor", "commission", "--recipient", "Reform Party"};
        assertEquals(0, run("relate", "--codebook", folder, parties[0], parties[1], parties[2], parties[3], sentence));
        assertEquals("REGISTER", answer().path("type").asText());
    }
}
