package org.casus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.source.RawPage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages and what is read from them: testdata/article/NAME.in, a text or an HTML page, and NAME.out. An input may begin
 * with {@code title:} and {@code date:} lines and a line of three dashes, which stand for what the input says of a page.
 * {@code -Dgolden.write=true} writes the outputs anew, to be read before they are committed.
 */
class ExtractorGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/testdata/article");

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        List<Path> inputs;
        try (Stream<Path> files = Files.list(FOLDER)) {
            inputs = files.filter(f -> f.toString().endsWith(".in")).sorted().toList();
        }
        assertFalse(inputs.isEmpty());
        Extractor extractor = new Extractor();
        return inputs.stream().map(in -> DynamicTest.dynamicTest(name(in), () -> check(extractor, in)));
    }

    private static String name(Path in) {
        return in.getFileName().toString().replaceFirst("\\.in$", "");
    }

    private static void check(Extractor extractor, Path in) throws IOException {
        Path out = in.resolveSibling(name(in) + ".out");
        String actual = describe(extractor.extract(page(in), null));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(out, actual);
        }
        assertEquals(Files.readString(out), actual);
    }

    private static RawPage page(Path in) throws IOException {
        String content = Files.readString(in);
        String title = null;
        LocalDate date = null;
        if (content.matches("(?s)(?:title|date): .*")) {
            String head = content.substring(0, content.indexOf("---\n"));
            content = content.substring(head.length() + 4);
            for (String line : head.split("\n")) {
                String value = line.substring(line.indexOf(": ") + 2);
                if (line.startsWith("title")) {
                    title = value;
                } else {
                    date = LocalDate.parse(value);
                }
            }
        }
        RawPage.Form form = content.startsWith("<") ? RawPage.Form.HTML : RawPage.Form.TEXT;
        return new RawPage(null, name(in), form, content, null, title, date);
    }

    private static String describe(Extraction extraction) {
        if (extraction instanceof Extraction.Skipped skipped) {
            return "SKIP " + skipped.skip().reason() + "\n";
        }
        Article article = ((Extraction.Extracted) extraction).article();
        String zones = article.zones().stream()
                .map(zone -> zone.kind() + (zone.truncated() ? " (cut) " : " ") + oneLine(article.text(zone.span())))
                .collect(Collectors.joining("\n"));
        Dateline dateline = article.dateline();
        String filed = dateline == null ? "none" : dateline.place() + ", " + dateline.date();
        return "title: %s%npublished: %s%nagency: %s%ndateline: %s%nlanguage: %s%n%n%s%n"
                .formatted(article.title(), article.published(), article.agency(), filed, article.language(), zones)
                .replace("\r\n", "\n");
    }

    private static String oneLine(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }
}
