package org.casus.bench.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.casus.article.Span;
import org.casus.event.PairEvidence;
import org.casus.event.PairText;
import org.casus.model.SentenceEncoder;
import org.junit.jupiter.api.Test;

class FineTuningTest {

    private static final TuningSettings BRIEF = new TuningSettings(2, 6, 2, 2, 5e-3f, 1e-3f, 0.1f, 0.5f, 0, 0, 1);

    private static final List<Trainer.Item> ITEMS = List.of(
            item("AID", "* Peru * sent medicine to # Chile #"),
            item("AID", "* Ghana * gave tents to # Togo #"),
            item("ACCUSE", "* Peru * accused of theft # Chile #"),
            item("ACCUSE", "* Ghana * blamed for the fire # Togo #"));

    /** Learned in 32 bits by one library, read in 8 bits by another. */
    @Test
    void whatIsLearnedIsReadInEightBits() {
        List<String> progress = new ArrayList<>();
        FineTuning.Tuned tuned = tuning(progress).fit(ITEMS);
        assertEquals(BRIEF.epochs() + BRIEF.rounds(), progress.size());
        SentenceEncoder encoder = SentenceEncoder.load(tuned.adapter());
        int aid = Classes.ALL.indexOf("AID");
        int accuse = Classes.ALL.indexOf("ACCUSE");
        for (Trainer.Item item : ITEMS) {
            PairText text = item.evidence().text();
            double[] scores = tuned.scores(text.numbers(encoder.encode(text.text())));
            assertEquals(item.classes()[0] == aid, scores[aid] > scores[accuse], text.text());
            assertTrue(scores[aid] > scores[Classes.ALL.indexOf("RETREAT")]);
        }
    }

    @Test
    void theSamePairsGiveTheSameWeights() {
        FineTuning.Tuned first = tuning(new ArrayList<>()).fit(ITEMS);
        FineTuning.Tuned second = tuning(new ArrayList<>()).fit(ITEMS);
        assertArrayEquals(first.head(), second.head());
    }

    private static FineTuning tuning(List<String> progress) {
        return new FineTuning(SentenceEncoder.weights(), SentenceEncoder.pieces(), BRIEF, progress::add);
    }

    private static Trainer.Item item(String type, String marked) {
        Span recipient = new Span(marked.indexOf('#'), marked.length());
        PairText text = new PairText(marked, new Span(0, marked.indexOf('*', 1) + 1), recipient);
        MarkedPair pair = new MarkedPair(type, marked, text.actor(), recipient);
        return new Trainer.Item(pair, Classes.of(type), new PairEvidence(List.of(), text));
    }
}
