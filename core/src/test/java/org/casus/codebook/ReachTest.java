package org.casus.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.support.Sample;
import org.casus.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every mode and every context of PLOVER is given to some sentence. */
class ReachTest {

    private static final Codebook PLOVER = Codebook.plover();

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvFileSource(resources = "/codebook/modes.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void everyModeIsReached(String type, String mode, String text) {
        List<String> found = Sample.body(text).sentences().stream()
                .flatMap(ReachTest::matches)
                .toList();
        assertTrue(found.contains(type + "/" + mode), () -> "found " + found);
    }

    private static java.util.stream.Stream<String> matches(Sentence sentence) {
        Matcher matcher = PLOVER.matcher(sentence);
        return sentence.tokens().stream()
                .flatMap(t -> matcher.match(t.index()).stream())
                .map(m -> m.type().code() + "/" + m.mode());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/codebook/contexts.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void everyContextIsReached(String context, String text) {
        List<String> found =
                PLOVER.matcher(Sample.body(text).sentences().get(0)).contexts();
        assertTrue(found.contains(context), () -> "found " + found);
    }

    @Test
    void noModeOrContextIsLeftOut() throws IOException {
        assertEquals(
                new TreeSet<>(first("/codebooks/plover/modes.tsv", 2)), new TreeSet<>(first("/codebook/modes.tsv", 2)));
        assertEquals(new TreeSet<>(PLOVER.contextCues().contexts()), new TreeSet<>(first("/codebook/contexts.tsv", 1)));
    }

    private static List<String> first(String resource, int columns) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReachTest.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t")).subList(0, columns).stream()
                            .collect(Collectors.joining("/")))
                    .toList();
        }
    }
}
