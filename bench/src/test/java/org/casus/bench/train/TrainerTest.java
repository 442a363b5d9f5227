package org.casus.bench.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casus.article.Span;
import org.casus.codebook.Codebook;
import org.casus.event.PairEvidence;
import org.casus.event.PairText;
import org.casus.event.RelationReader;
import org.casus.model.TypeModel;
import org.casus.text.CoreNlpAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

    private static final String PAIRS = """
            type\tsentence
            AID\t[Peru] sent medicine to {Chile}.
            AID\t[Ghana] gave {Togo} tents and rice.
            ACCUSE\t[Peru] accused {Chile} of theft.
            ACCUSE\t[Ghana] blamed {Togo} for the fire.
            NONE\t[Peru] lies north of {Chile}.
            NONE\t[Ghana] is larger than {Togo}.
            """;

    private static final PairText TEXT = new PairText("* Peru * met # Chile #", new Span(0, 8), new Span(13, 22));

    @TempDir
    private Path folder = Path.of("");

    /** From sentences to bytes, everything anew but the parser. */
    @Test
    void theSamePairsGiveTheSameBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("pairs.tsv"), PAIRS);
        CoreNlpAnnotator annotator = CoreNlpAnnotator.create();
        String first = train(file, annotator);
        assertEquals(first, train(file, annotator));
        TypeModel model = TypeModel.parse("pairs", first);
        assertEquals(Classes.ALL, model.classes());
        assertEquals("test", model.id());
    }

    private static String train(Path file, CoreNlpAnnotator annotator) throws IOException {
        List<Trainer.Item> items = TrainCommand.items(List.of(file), annotator, new RelationReader(Codebook.plover()));
        assertEquals(6, items.size());
        return Trainer.write(Map.of("id", "test"), new Trainer(Settings.CHOSEN).fit(items), List.of());
    }

    @Test
    void whatIsLearnedIsFoundAgain() {
        List<Trainer.Item> items =
                List.of(item("AID", "c:a"), item("AID", "c:a"), item("REJECT", "c:b"), item("REJECT", "c:b"));
        String file = Trainer.write(Map.of(), new Trainer(Settings.CHOSEN).fit(items), List.of());
        double[] shares = TypeModel.parse("test", file).probabilities(List.of("c:a"), new float[0]);
        int aid = Classes.ALL.indexOf("AID");
        for (int k = 0; k < shares.length; k++) {
            assertTrue(k == aid || shares[k] < shares[aid]);
        }
    }

    /** YIELD of the public sets is either of two types: the codebook decides where it speaks, else the training. */
    @Test
    void aRootMayMeanSeveralClasses() {
        assertEquals(2, Classes.ofRoot("YIELD", evidence("c:best=AID")).length);
        assertArrayEquals(Classes.of("RETREAT"), Classes.ofRoot("YIELD", evidence("c:best=RETREAT")));
        assertArrayEquals(Classes.of("AGREE"), Classes.ofRoot("AGREE", evidence("c:best=AID")));
        assertArrayEquals(Classes.of("CONCEDE/035"), Classes.ofRoot("AGREE", evidence("c:best=CONCEDE")));
    }

    private static PairEvidence evidence(String name) {
        return new PairEvidence(List.of(name), TEXT);
    }

    @Test
    void pairsOfOneSentenceAreHeldOutTogether() {
        assertEquals(item("AID", "c:a").fold(), item("REJECT", "c:b").fold());
        assertFalse(item("AID", "c:a").fold() >= Trainer.FOLDS);
    }

    private static Trainer.Item item(String type, String name) {
        MarkedPair pair = MarkedPair.of(type, "[Peru] met {Chile}.", "[", "]", "{", "}");
        return new Trainer.Item(pair, Classes.of(type), new PairEvidence(List.of(name), TEXT));
    }
}
