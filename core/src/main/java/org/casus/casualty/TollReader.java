package org.casus.casualty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.casus.article.Zone;
import org.casus.casualty.StatementGrouper.Counted;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Puts an article's figures together to the toll of its main happening: the headline and the lead say what it is, and a
 * later sentence adds only what they leave open.
 */
final class TollReader {

    /** News puts the main happening first; what stands later is often background. */
    private static final int LEAD_SENTENCES = 8;

    private final AnnotatedText text;
    private final Function<Sentence, List<Counted>> reader;

    TollReader(AnnotatedText text, Function<Sentence, List<Counted>> reader) {
        this.text = text;
        this.reader = reader;
    }

    Toll read() {
        List<Sums> lead = new ArrayList<>();
        int body = 0;
        for (Sentence sentence : text.sentences()) {
            if (sentence.zone() == Zone.Kind.BODY) {
                body++;
            }
            if (body > LEAD_SENTENCES) {
                break;
            }
            lead.add(Sums.of(reader.apply(sentence)));
        }
        Integer killed = max(lead.stream().map(Sums::killed).toList());
        Integer injured = max(lead.stream().map(Sums::injured).toList());
        Integer hit = max(lead.stream().map(Sums::hit).toList());
        if (hit != null) {
            int survivors = Math.max(0, hit - (killed == null ? 0 : killed));
            injured = injured == null ? Integer.valueOf(survivors) : Integer.valueOf(Math.max(injured, survivors));
        }
        return new Toll(killed, injured);
    }

    private static @Nullable Integer max(List<@Nullable Integer> values) {
        Integer max = null;
        for (Integer value : values) {
            if (value != null && (max == null || value > max)) {
                max = value;
            }
        }
        return max;
    }

    /** What one sentence adds up to. */
    private record Sums(
            @Nullable Integer killed,
            @Nullable Integer injured,
            @Nullable Integer hit) {

        static Sums of(List<Counted> counted) {
            return new Sums(
                    sum(counted, Loss.KILLED, false),
                    sum(counted, Loss.INJURED, false),
                    sum(counted, Loss.INJURED, true));
        }

        private static @Nullable Integer sum(List<Counted> counted, Loss loss, boolean hit) {
            Integer sum = null;
            for (Counted one : counted) {
                Integer best = one.figure().best();
                boolean counts =
                        one.statement().loss() == loss && one.statement().hit() == hit;
                if (counts && best != null && !one.figure().part()) {
                    sum = sum == null ? best : Integer.valueOf(sum + best);
                }
            }
            return sum;
        }
    }
}
