package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.casus.bench.ArticleScorer.Reading;

/**
 * Scores the text of articles against the whole text that a person marked, as the Article Extraction Benchmark of Zyte
 * does: by runs of four words, each page counting the same.
 */
final class ShingleScorer {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    private static final int WORDS = 4;

    /** Shares of shingles that are in both texts, in the reading only, in the gold text only. */
    record Overlap(double both, double surplus, double missed) {

        double precision() {
            return surplus == 0 && missed == 0 ? 1 : both + surplus == 0 ? 0 : both / (both + surplus);
        }

        double recall() {
            return surplus == 0 && missed == 0 ? 1 : both + missed == 0 ? 0 : both / (both + missed);
        }
    }

    private ShingleScorer() {}

    /** Scores of a set that gives each page's {@code articleBody}. */
    static List<Score> articles(JsonNode gold, Map<String, Reading> readings) {
        double precision = 0;
        double recall = 0;
        int given = 0;
        int wanted = 0;
        int same = 0;
        Iterator<Map.Entry<String, JsonNode>> pages = gold.fields();
        while (pages.hasNext()) {
            Map.Entry<String, JsonNode> page = pages.next();
            String truth = page.getValue().path("articleBody").asText("");
            String body = readings.getOrDefault(page.getKey(), Reading.NONE).body();
            Overlap overlap = overlap(truth, body);
            if (overlap.both() + overlap.surplus() > 0) {
                precision += overlap.precision();
                given++;
            }
            if (overlap.both() + overlap.missed() > 0) {
                recall += overlap.recall();
                wanted++;
            }
            same += words(truth).equals(words(body)) ? 1 : 0;
        }
        double p = given == 0 ? 0 : precision / given;
        double r = wanted == 0 ? 0 : recall / wanted;
        double f1 = p + r == 0 ? 0 : 2 * p * r / (p + r);
        return List.of(
                Score.casus("body F1", f1, gold.size()),
                Score.casus("body precision", p, gold.size()),
                Score.casus("body recall", r, gold.size()),
                Score.casus("body accuracy", (double) same / Math.max(1, gold.size()), gold.size()));
    }

    static Overlap overlap(String truth, String body) {
        Map<List<String>, Integer> gold = shingles(truth);
        Map<List<String>, Integer> read = shingles(body);
        Set<List<String>> all = new HashSet<>(gold.keySet());
        all.addAll(read.keySet());
        double both = 0;
        double surplus = 0;
        double missed = 0;
        for (List<String> shingle : all) {
            int x = gold.getOrDefault(shingle, 0);
            int y = read.getOrDefault(shingle, 0);
            both += Math.min(x, y);
            surplus += Math.max(0, y - x);
            missed += Math.max(0, x - y);
        }
        double sum = both + surplus + missed;
        return sum == 0 ? new Overlap(0, 0, 0) : new Overlap(both / sum, surplus / sum, missed / sum);
    }

    /** How often each run of four words occurs; a shorter text is one run. */
    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = words(text);
        Map<List<String>, Integer> shingles = new HashMap<>();
        if (words.isEmpty()) {
            return shingles;
        }
        for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
            List<String> run = new ArrayList<>(words.subList(i, Math.min(words.size(), i + WORDS)));
            shingles.merge(run, 1, Integer::sum);
        }
        return shingles;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
