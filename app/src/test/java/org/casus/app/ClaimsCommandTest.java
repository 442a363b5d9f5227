package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.casus.Casus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * {@code casus claims} on made-up articles: an agency's story of a raid and its reprint, an independent report of the other
 * side's version, and another raid elsewhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClaimsCommandTest {

    private static final Path ARTICLES = Path.of("src/test/resources/incidents/ombele.jsonl");

    private final Coder coder =
            Wiring.coder(Casus.builder().annotator(Models.annotator()).build());
    private final CommandRun command = new CommandRun(Wiring.articles(), options -> coder, 400);
    private List<String> rows = List.of();

    @BeforeAll
    void readAllArticles() {
        assertEquals(0, command.run("claims", ARTICLES.toString()), command.stderr());
        rows = command.stdout().lines().skip(2).toList();
    }

    private Stream<String> from(String source) {
        return rows.stream().filter(row -> row.startsWith(source, 4));
    }

    private static String number(String row) {
        return row.substring(0, 3).strip();
    }

    @Test
    void thereIsOneTable() {
        assertEquals("# 4 articles", command.stdout().lines().findFirst().orElseThrow());
        assertEquals(
                1,
                command.stdout()
                        .lines()
                        .filter(line -> line.contains("ACCORDING TO"))
                        .count());
    }

    private String only(String source, String losses) {
        return from(source)
                .filter(row -> row.contains(losses))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(source + " with " + losses + " is missing in\n" + command.stdout()));
    }

    @Test
    void whatSeveralArticlesTellOfOneRaidStandsTogether() {
        String diocese = only("the diocese of Butembo", "14 killed");
        String hospital = only("a hospital in Beni", "13+ killed");
        String army = only("the Congolese army", "6 killed");
        assertEquals(number(diocese), number(hospital));
        assertEquals(number(diocese), number(army), "one sentence tells both sides' versions of one raid");
    }

    @Test
    void anotherRaidHasItsOwnNumber() {
        assertNotEquals(
                number(only("the diocese of Butembo", "14 killed")), number(only("the governor of Ituri", "3 killed")));
    }

    @Test
    void whoSaysTheSameInAnotherArticleSupports() {
        assertTrue(only("the diocese of Butembo", "14 killed").contains("a hospital in Beni"), command.stdout());
    }

    @Test
    void aReprintAddsAnArticleButNoOrigin() {
        String diocese = only("the diocese of Butembo", "14 killed");
        assertTrue(diocese.matches(".* 1 +2024-06-16 dispatch-1 \\+1 .*"), diocese);
        assertEquals(
                1,
                from("the diocese of Butembo")
                        .filter(row -> row.contains("14 killed"))
                        .count());
    }
}
