package org.casus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.casus.source.RawPage;
import org.casus.source.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages tell of how they were published, and pages that are no article or more than one. */
class PublicationTest {

    private static final Path PAGES = Path.of("src/test/resources/pages");

    private final Extractor extractor = new Extractor();

    /** Every row of the tables is held to its example. */
    @TestFactory
    Stream<DynamicTest> examples() {
        Republications republications = Republications.load();
        return Table.read("republication.tsv", "how", "pattern", "example").rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get(2),
                        () -> assertEquals(
                                row.get(0),
                                republications
                                        .ofLine(row.get(2))
                                        .orElseThrow()
                                        .how()
                                        .name())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This article first appeared on the Hillside Courier. | FIRST_PUBLISHED | the Hillside Courier",
                "This story was originally published by The Valley Monitor on 3 May 2021. | FIRST_PUBLISHED | The Valley Monitor",
                "The post Troops leave Dorn appeared first on Dorn Post. | FIRST_PUBLISHED | Dorn Post",
                "This article is republished from The Open Ledger under a Creative Commons licence. | REPUBLISHED | The Open Ledger",
                "Source: dornpost.example | SOURCE_LINK | dornpost.example",
                "Source link | SOURCE_LINK |",
                "The army first published the figures on Tuesday. | |",
                "The source of the fire was not known on Tuesday. | |"
            })
    void linesThatTellOfAnotherOutlet(String line, String how, String outlet) {
        var said = Republications.load().ofLine(line);
        assertEquals(how, said.map(s -> s.how().name()).orElse(null));
        assertEquals(outlet, said.map(Republication::outlet).orElse(null));
    }

    @Test
    void aReprintTellsItsChain() throws IOException {
        Publication publication =
                article("reprint.html", "https://aggregator.example/a").publication();
        assertEquals(List.of("Ann Hill", "Per Lund"), publication.authors());
        assertEquals(LocalDate.of(2024, 3, 7), publication.modified());
        assertEquals(
                List.of(
                        "AGENCY Reuters null",
                        "FIRST_PUBLISHED Dorn Post https://dornpost.example/news/1",
                        "CANONICAL null https://dornpost.example/news/1"),
                publication.republished().stream()
                        .map(r -> r.how() + " " + r.outlet() + " " + r.url())
                        .toList());
        assertEquals(List.of(), publication.warnings());
    }

    @Test
    void aStubBehindAPaywallIsReadWithAWarning() throws IOException {
        Article article = article("paywall.html", null);
        assertTrue(article.text().contains("Talks on the bridge"), article.text());
        assertTrue(article.publication().warnings().get(0).contains("only the beginning"));
    }

    @ParameterizedTest
    @CsvSource({
        "cookie-wall.html, asks for consent to cookies",
        "robot-check.html, checks its visitors",
        "front-page.html, is a list of articles"
    })
    void pagesThatAreNoArticleAreExplainedSkips(String file, String reason) throws IOException {
        Extraction extraction = extractor.extract(page(file, null), null);
        String told =
                assertInstanceOf(Extraction.Skipped.class, extraction).skip().reason();
        assertTrue(told.contains(reason), told);
        assertTrue(told.contains(": "), () -> "no remedy: " + told);
    }

    @ParameterizedTest
    @CsvSource({"live-json-ld.html", "live-markup.html"})
    void aLivePageIsSplitIntoItsEntriesEachWithItsDay(String file) throws IOException {
        List<Extraction> entries = extractor.extractAll(page(file, "https://dornpost.example/live"), null);
        List<String> told = entries.stream()
                .map(e -> ((Extraction.Extracted) e).article())
                .map(a -> a.published() + " " + a.title() + " " + a.url())
                .toList();
        assertEquals(
                List.of(
                        "2024-03-06 Bridge closed https://dornpost.example/live#e2",
                        "2024-03-05 Talks begin https://dornpost.example/live#e1"),
                told);
    }

    private Article article(String file, @Nullable String url) throws IOException {
        return assertInstanceOf(Extraction.Extracted.class, extractor.extract(page(file, url), null))
                .article();
    }

    private static RawPage page(String file, @Nullable String url) throws IOException {
        return (RawPage) new Source()
                .read(
                        url == null ? "https://dornpost.example/" : url,
                        Files.readAllBytes(PAGES.resolve(file)),
                        "text/html; charset=utf-8")
                .get(0);
    }
}
