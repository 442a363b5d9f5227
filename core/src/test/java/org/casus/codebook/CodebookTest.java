package org.casus.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.CodebookTester;
import org.casus.support.Sample;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pattern of the PLOVER codebook against the sentences that stand beside it, and the loader's messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodebookTest {

    private static final String FOLDER = "/codebooks/plover/";
    private static final String GOOD = "- id: demo\n  type: PROTEST\n  verbs: [march]\n";

    private final Codebook codebook = Codebook.plover();
    private final CodebookTester tester = new CodebookTester(codebook, Sample.annotator());

    @TestFactory
    Stream<DynamicTest> patternsCodeTheirSentences() {
        List<DynamicTest> tests = new ArrayList<>();
        codebook.examples()
                .forEach((rule, examples) -> examples.forEach(example -> tests.add(DynamicTest.dynamicTest(
                        rule + (example.codes() ? " codes: " : " ignores: ") + example.text(),
                        () -> check(rule, example)))));
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    private void check(String rule, Example example) {
        assertEquals("", tester.test(rule, example).map(Object::toString).orElse(""));
    }

    @Test
    void everyTypeHasPatternsAndEveryPatternASentence() {
        List<String> without = new ArrayList<>();
        codebook.examples().forEach((rule, examples) -> {
            if (examples.stream().noneMatch(Example::codes)) {
                without.add(rule);
            }
        });
        assertEquals(List.of(), without, "patterns without a sentence that they code");
        long types = codebook.examples().keySet().stream()
                .map(rule -> codebook.typeOf(rule).orElseThrow())
                .distinct()
                .count();
        assertEquals(16, types);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - id: x\\n  type: ASSAULT\\n  verbs: ["@nothing"]                        | demo.yaml:6: | @nothing
            - id: x\\n  type: ASSAULT\\n  verbs: [hit]\\n  actor: [sideways]          | demo.yaml:7: | sideways
            - id: x\\n  type: BATTLE\\n  verbs: [hit]                                 | demo.yaml:5: | BATTLE
            - id: demo\\n  type: ASSAULT\\n  verbs: [hit]                             | demo.yaml:4: | used twice
            - id: x\\n  type: ASSAULT                                                 | demo.yaml:4: | needs verbs
            - id: x\\n  type: ASSAULT\\n  verbs: [hit]\\n  mode: visit                 | demo.yaml:7: | visit
            - id: x\\n  type: ASSAULT\\n  verbs: [hit]\\n  content_is: perhaps         | demo.yaml:7: | content_is
            - id: x\\n  type: ASSAULT\\n  verbs: [hit]\\n  verb: [strike]              | demo.yaml:7: | verb
            - id: x\\n  type: ASSAULT\\n  verbs: [hit]\\n  reciprocal: perhaps         | demo.yaml:7: | reciprocal
            """)
    void errorsNameFileAndLine(String block, String place, String word, @TempDir Path folder) {
        lay(folder, GOOD + block.replace("\\n", "\n") + "\n");
        CasusException error = assertThrows(CasusException.class, () -> Codebook.fromDirectory(folder));
        String message = Objects.requireNonNull(error.getMessage());
        assertTrue(message.contains(place) && message.contains(word), message);
    }

    @Test
    void aCodebookOfOnesOwnIsReadFromAFolder(@TempDir Path folder) {
        lay(folder, GOOD);
        Codebook own = Codebook.fromDirectory(folder);
        assertEquals("own", own.name());
        assertEquals("PROTEST", own.typeOf("demo").orElseThrow());
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        CasusException error = assertThrows(CasusException.class, () -> Codebook.fromDirectory(folder));
        assertTrue(Objects.requireNonNull(error.getMessage()).contains("classes.yaml"), error.getMessage());
    }

    private static void lay(Path folder, String patterns) {
        try {
            for (String file : List.of("types.tsv", "modes.tsv", "cues.yaml", "cameo.tsv", "classes.yaml")) {
                try (InputStream in = CodebookTest.class.getResourceAsStream(FOLDER + file)) {
                    Files.write(
                            folder.resolve(file),
                            Objects.requireNonNull(in, file).readAllBytes());
                }
            }
            Files.writeString(folder.resolve("codebook.yaml"), "name: own\npatterns: [demo.yaml]\n");
            Files.write(folder.resolve("demo.yaml"), patterns.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
