package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.Casus;
import org.casus.Coding;
import org.casus.article.Article;
import org.casus.output.CodingWriter;
import org.casus.output.Format;
import org.casus.output.OutputOptions;
import org.casus.source.Columns;
import org.casus.web.FetchOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Codes the articles in {@code examples/} and compares with what is true of them. What the coder does not get yet stands
 * in {@code examples/known-failures.txt}; a listed failure that passes fails the test, so that the list shrinks. The README shows
 * what the command prints.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path KNOWN_FAILURES = EXAMPLES.resolve("known-failures.txt");

    private static final Path README = Path.of("..", "README.md");

    /** A command and its output in a block of code. */
    private static final Pattern SHOWN = Pattern.compile("```\n\\$ \\./casus (?<arguments>.+)\n(?<output>[^`]*)```");

    /** Whether to write down what this run gave instead of comparing. */
    private static final boolean REFRESH = Boolean.getBoolean("casus.refresh");

    private static final String HOW_TO_REFRESH =
            "if the change is right, run ExamplesTest once more with -Dcasus.refresh=true and look at the difference";

    private static final String EXPECTED = ".expected.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Coder coder =
            Wiring.coder(Casus.builder().annotator(Models.annotator()).build());

    @Test
    void examplesGiveWhatIsTrueOfThem() throws IOException {
        Set<String> failures = new TreeSet<>();
        for (Path expected : expectations()) {
            String name = expected.getFileName().toString().replace(EXPECTED, "");
            Article article = article(name);
            List<ExpectedRecord> wanted = new ArrayList<>();
            for (String line : Files.readAllLines(expected)) {
                wanted.add(new ExpectedRecord(JSON.readTree(line), article.text()));
            }
            failures.addAll(new ExampleComparison(name, wanted, records(coder.code(article))).failures());
        }
        if (REFRESH) {
            Files.write(KNOWN_FAILURES, failures);
        }
        assertEquals(
                String.join("\n", new TreeSet<>(Files.readAllLines(KNOWN_FAILURES))),
                String.join("\n", failures),
                KNOWN_FAILURES + ": what is listed and what this run gave; " + HOW_TO_REFRESH);
    }

    @Test
    void readmeShowsWhatTheCommandPrints() throws IOException {
        String readme = Files.readString(README);
        Matcher shown = SHOWN.matcher(readme);
        assertTrue(shown.find(), README + " shows no command");
        String printed = printed(shown.group("arguments").split(" "));
        if (REFRESH) {
            Files.writeString(
                    README,
                    readme.substring(0, shown.start("output")) + printed + readme.substring(shown.end("output")));
        } else {
            assertEquals(shown.group("output"), printed, README + ": " + HOW_TO_REFRESH);
        }
    }

    private String printed(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("examples/")) {
                arguments[i] = EXAMPLES.resolveSibling(arguments[i]).toString();
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                out,
                new PrintStream(OutputStream.nullOutputStream()),
                true,
                true,
                false,
                120);
        Main.commandLine(console, Wiring.articles(), options -> coder, RelateCommandTest::relater, Models::annotator)
                .execute(arguments);
        return out.toString(StandardCharsets.UTF_8).replace("../", "");
    }

    private static List<Path> expectations() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
            assertFalse(found.isEmpty(), "no examples in " + EXAMPLES.toAbsolutePath());
            return found;
        }
    }

    /** The example's article, published on the day in its name. */
    private static Article article(String name) throws IOException {
        LocalDate date = LocalDate.parse(name.substring(name.indexOf('-') + 1));
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<String> inputs = files.filter(
                            file -> file.getFileName().toString().startsWith(name + "."))
                    .map(Path::toString)
                    .filter(file -> !file.endsWith(EXPECTED))
                    .toList();
            assertEquals(1, inputs.size(), "inputs of " + name);
            try (Stream<Articles.Item> items = Wiring.articles()
                    .read(
                            inputs,
                            InputStream.nullInputStream(),
                            new Articles.ReadOptions(date, Columns.STANDARD, FetchOptions.STANDARD))) {
                Articles.Item item = items.findFirst().orElseThrow();
                Article article = item.article();
                if (article == null) {
                    throw new AssertionError(name + ": " + item.skip());
                }
                return article;
            }
        }
    }

    private static List<JsonNode> records(Coding coding) throws IOException {
        StringWriter lines = new StringWriter();
        try (CodingWriter writer = Format.JSONL.writer(lines, OutputOptions.standard())) {
            writer.begin(coding.provenance());
            writer.write(coding);
        }
        List<JsonNode> records = new ArrayList<>();
        for (String line : lines.toString().lines().skip(1).toList()) {
            JsonNode record = JSON.readTree(line);
            if (!record.get("kind").asText().equals("rejected")) {
                records.add(record);
            }
        }
        return records;
    }
}
