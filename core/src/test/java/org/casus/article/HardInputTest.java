package org.casus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.casus.source.RawPage;
import org.casus.source.RawPage.Form;
import org.casus.source.Skip;
import org.casus.source.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is broken, hostile or merely odd: nothing throws, nothing hangs, zones stay in order. */
class HardInputTest {

    private static final Path CRASHES = Path.of("src/test/resources/crashes");
    private static final LocalDate DAY = LocalDate.of(2020, 1, 2);

    /** Far more than is needed: only what runs away is to fail, not a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Extractor extractor = new Extractor();

    @TestFactory
    Stream<DynamicTest> crashes() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(CRASHES)) {
            files = listed.sorted().toList();
        }
        assertTrue(files.size() > 20);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> {
                    try (var inputs = new Source().read(file)) {
                        inputs.forEach(input -> {
                            if (input instanceof RawPage page) {
                                check(page);
                            }
                        });
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "a", "table", "blockquote", "p", "li", "font", "span", "article", "section"})
    void deeplyNestedTags(String tag) {
        String bomb = "<html><body><p>Troops retook the town on Sunday, the ministry said.</p>"
                + ("<" + tag + ">").repeat(100_000) + "x";
        assertTimeoutPreemptively(LIMIT, () -> check(html(bomb)));
    }

    @Test
    void aMillionCharactersInOneLine() {
        String line = "Troops retook the town of Dorn on Sunday, the ministry said. ".repeat(17_000);
        Article article = assertTimeoutPreemptively(LIMIT, () -> check(text(line)));
        assertEquals(1, article.zones().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A ", "By A ", "a", "(", "AP, ", "- ", "1 May ", "Jan 1, ", "\"", ".", "x@y ", "MOSCOW/", "A. ", "/"
            })
    void aMillionOfTheSame(String unit) {
        String line = unit.repeat(1_000_000 / unit.length());
        assertTimeoutPreemptively(LIMIT, () -> {
            check(text(line));
            check(text("Headline of the day\n\n" + line));
            check(html("<title>" + line + "</title><h1>" + line + "</h1><p>" + line + "</p>"));
        });
    }

    @Test
    void twentyThousandLines() {
        String lines =
                "Two killed in raid\nTroops retook the town of Dorn on Sunday, the ministry said.\n".repeat(10_000);
        assertTimeoutPreemptively(LIMIT, () -> check(text(lines)));
    }

    /** Random pieces of pages put together. */
    @Test
    void randomPages() {
        String[] parts = {
            "<p>",
            "</p>",
            "<div class=\"comments\">",
            "</div>",
            "<table><tr><td>",
            "Troops retook Dorn.",
            "<h1>",
            "&#0;",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<a href=x>",
            "\u0000",
            "\uD800",
            "<br><br>",
            "<time datetime=2020-13-45>",
            "\n",
            "<title>",
            "</title>",
            "KYIV (AP) -",
            "By Ann Hill",
            "<svg><title>",
            "<![CDATA[",
            "<frameset>",
            "<template>",
            "<figcaption>",
            "2021-02-30",
            "<body hidden>",
            "<article>",
            "<meta name=date content=x>",
            "©",
            "\u2028",
            "Read Next"
        };
        Random random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            StringBuilder page = new StringBuilder();
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++) {
                page.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            check(html(page.toString()));
            check(text(page.toString()));
        }
    }

    @Test
    void aPageInALanguageThatCannotBeCodedIsASkip() throws IOException {
        String page = Files.readString(CRASHES.resolve("armenian.html"));
        Article article = ((Extraction.Extracted) extractor.extract(html(page), null)).article();
        assertEquals("hy", article.language());
        Skip skip = new Languages().unsupported(article).orElseThrow();
        assertTrue(skip.reason().contains("language hy is not supported"), skip.reason());
    }

    /** Without a function word that would tell the language; what the page says of its language is its template's. */
    @ParameterizedTest
    @CsvSource({
        "ru, 'Губернатор Дорна сообщил журналистам: погибли семь фермеров, двенадцать ранены.'",
        "ar, 'محافظ دورن: سبعة قتلى واثنا عشر جريحا بهجوم مسلح'",
        "hi, 'डोर्न राज्यपाल: सात किसान मृत'"
    })
    void aTextInAnotherScriptIsNotOfTheLanguageThatItsPageDeclares(String language, String text) {
        Extraction extraction = extractor.extract(html("<html lang='en'><body><p>" + text + "</p></body></html>"), DAY);
        assertEquals(language, ((Extraction.Extracted) extraction).article().language());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags-only.html", "no-closing-comment.html"})
    void aPageWithoutTextIsASkip(String file) throws IOException {
        Extraction extraction = extractor.extract(html(Files.readString(CRASHES.resolve(file))), DAY);
        Extraction.Skipped skipped = assertInstanceOf(Extraction.Skipped.class, extraction);
        assertTrue(
                skipped.skip().reason().contains("no article text"),
                skipped.skip().reason());
    }

    private static RawPage html(String content) {
        return new RawPage(null, "test", Form.HTML, content, null, null, null);
    }

    private static RawPage text(String content) {
        return new RawPage(null, "test", Form.TEXT, content, null, null, null);
    }

    /** Extracts and checks what every article promises: ordered zones with nothing but white space between them. */
    private Article check(RawPage page) {
        Extraction extraction = extractor.extract(page, DAY);
        if (extraction instanceof Extraction.Skipped) {
            return new Article("", "", null, null, null, null, null, null, "", List.of());
        }
        Article article = ((Extraction.Extracted) extraction).article();
        int at = 0;
        for (Zone zone : article.zones()) {
            assertTrue(zone.span().start() >= at, () -> "overlap at " + zone);
            String between = article.text().substring(at, zone.span().start());
            assertTrue(between.chars().allMatch(c -> Layout.isBlank((char) c)), () -> "left out: " + between);
            assertTrue(zone.span().length() > 0, () -> "empty " + zone);
            at = zone.span().end();
        }
        String rest = article.text().substring(at);
        assertTrue(rest.chars().allMatch(c -> Layout.isBlank((char) c)), () -> "left out: " + rest);
        return article;
    }
}
