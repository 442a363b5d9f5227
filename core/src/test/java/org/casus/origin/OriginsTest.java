package org.casus.origin;

import static org.casus.origin.Texts.BACKGROUND;
import static org.casus.origin.Texts.DETAIL;
import static org.casus.origin.Texts.LEAD;
import static org.casus.origin.Texts.OTHER;
import static org.casus.origin.Texts.QUOTE;
import static org.casus.origin.Texts.STORY;
import static org.casus.origin.Texts.print;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.casus.log.FileLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OriginsTest {

    private static final Fingerprint WIRE = print("wire", "2024-03-04", "Ferry runs aground", STORY);

    static Stream<Arguments> reprints() {
        return Stream.of(
                Arguments.of("another headline", Relation.REHEADLINED, STORY),
                Arguments.of("tail cut off", Relation.CUT, LEAD + "\n\n" + QUOTE),
                Arguments.of(
                        "boilerplate around it",
                        Relation.EXTENDED,
                        "Read our letter every morning before the others are up, free of charge.\n\n" + STORY
                                + "\n\nThe Daily is paid for by its readers. Join them today and support our work.\n\n"
                                + "Write to the desk if you have seen something that we ought to know about."),
                Arguments.of("a figure brought up to date", Relation.UPDATED, STORY.replace("140", "146")),
                Arguments.of(
                        "words edited",
                        Relation.EDITED,
                        STORY.replace("brought everybody ashore", "took everyone to the harbour")
                                .replace("went out", "failed")),
                Arguments.of(
                        "paragraphs in another order",
                        Relation.REHEADLINED,
                        String.join("\n\n", LEAD, DETAIL, QUOTE, BACKGROUND)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reprints")
    void aReprintSharesTheOrigin(String edit, Relation relation, String text) {
        Origins origins = Origins.inMemory();
        origins.add(WIRE);
        origins.add(print("print", "2024-03-05", "Passengers saved", text));
        assertEquals(1, origins.all().size(), edit);
        Origin origin = origins.all().get(0);
        assertEquals("wire", origin.first());
        if (!edit.startsWith("paragraphs")) {
            assertEquals(relation, origin.reprints().get(0).relation());
        }
    }

    static Stream<Arguments> lookAlikes() {
        return Stream.of(
                Arguments.of("another story", "2024-03-04", OTHER),
                Arguments.of(
                        "the form with other numbers a week later",
                        "2024-03-11",
                        STORY.replace("140", "88")
                                .replace("22", "9")
                                .replace("1987", "2003")
                                .replace("Three islands", "Five islands")),
                Arguments.of(
                        "next day's story with the old background",
                        "2024-03-05",
                        String.join(
                                "\n\n",
                                "Salvage crews pumped oil out of a stranded ferry on Tuesday while divers looked for the "
                                        + "leak that let water into its engine room during the weekend's storm.",
                                "The captain, who was questioned for four hours, told the prosecutor that a fuel line had "
                                        + "burst; the company has sent an engineer and offered free tickets to all.",
                                BACKGROUND)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lookAlikes")
    void aLookAlikeHasItsOwnOrigin(String what, String day, String text) {
        Origins origins = Origins.inMemory();
        origins.add(WIRE);
        origins.add(print("other", day, "Headline", text));
        assertEquals(2, origins.all().size(), what);
    }

    @Test
    void anArticlePutTogetherFromTwoIsListedUnderBothAndCountsAsNeither() {
        String merged = String.join("\n\n", LEAD, QUOTE, OTHER.split("\n\n")[0], OTHER.split("\n\n")[1]);
        List<Fingerprint> prints = List.of(
                WIRE,
                print("farmers", "2024-03-04", "Tractors", OTHER),
                print("merged", "2024-03-04", "News in brief", merged));
        for (int seed = 0; seed < 4; seed++) {
            Origins origins = Origins.inMemory();
            List<Fingerprint> shuffled = new ArrayList<>(prints);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(origins::add);
            assertEquals(2, origins.all().size());
            assertEquals(2, origins.of("merged").size());
            assertEquals(
                    Relation.MERGED,
                    origins.of("merged").get(0).reprints().get(0).relation());
        }
    }

    @Test
    void anArticleIsAddedOnce() {
        Origins origins = Origins.inMemory();
        origins.add(WIRE);
        assertFalse(origins.add(WIRE));
        assertEquals(1, origins.all().size());
    }

    @Test
    void originsOutliveTheProgram(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("fingerprints.log");
        try (FileLog<Fingerprint> log = FileLog.open(file, new FingerprintCodec())) {
            new Origins(log).add(WIRE);
        }
        try (FileLog<Fingerprint> log = FileLog.open(file, new FingerprintCodec())) {
            Origins origins = new Origins(log);
            origins.add(print("late", "2024-03-02", "Ferry", STORY));
            assertEquals(1, origins.all().size());
            assertEquals("late", origins.all().get(0).first());
        }
    }
}
