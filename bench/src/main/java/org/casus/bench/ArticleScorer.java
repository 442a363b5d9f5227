package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scores extraction as the authors of the sets do. Text after trafilatura's evaluation (Barbaresi 2021, ACL system
 * demonstrations): each page names pieces that belong to its text and pieces that do not. Dates after htmldate's
 * comparison: a page without a date counts as missed, not as wrong.
 */
final class ArticleScorer {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private ArticleScorer() {}

    /** What was read from one page; empty text where it gave no article. */
    record Reading(
            String body,
            @Nullable String title,
            @Nullable String author,
            @Nullable LocalDate published) {

        static final Reading NONE = new Reading("", null, null, null);
    }

    /** Counts of right, wrong and missed. */
    private static final class Tally {
        private int right;
        private int wrong;
        private int missed;

        private double f1() {
            return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
        }

        private int all() {
            return right + wrong + missed;
        }

        private double accuracy() {
            return all() == 0 ? 0 : (double) right / all();
        }
    }

    /** Scores of a set that gives a day for each page. */
    static List<Score> dates(JsonNode gold, Map<String, Reading> readings) {
        Tally days = new Tally();
        gold.fields()
                .forEachRemaining(
                        page -> day(page.getValue().path("date").asText(), read(readings, page.getKey()), days));
        return List.of(
                Score.casus("date F1", days.f1(), days.all()),
                Score.casus("date accuracy", days.accuracy(), days.all()));
    }

    /** Scores of a set that gives pieces of text, and for some pages title, author and day. */
    static List<Score> articles(JsonNode gold, Map<String, Reading> readings) {
        Tally body = new Tally();
        Tally days = new Tally();
        Tally titles = new Tally();
        Tally authors = new Tally();
        gold.fields().forEachRemaining(entry -> {
            JsonNode page = entry.getValue();
            Reading reading = read(readings, entry.getKey());
            body(page, reading.body(), body);
            day(text(page.path("date")), reading, days);
            same(words(text(page.path("title"))), reading.title() == null ? null : words(reading.title()), titles);
            String author = reading.author();
            same(
                    Set.copyOf(words(names(page.path("author")))),
                    author == null ? null : Set.copyOf(words(author)),
                    authors);
        });
        List<Score> scores = new ArrayList<>();
        scores.add(Score.casus("body F1", body.f1(), gold.size()));
        scores.add(Score.casus("body precision", share(body.right, body.wrong), gold.size()));
        scores.add(Score.casus("body recall", share(body.right, body.missed), gold.size()));
        scores.add(Score.casus("date F1", days.f1(), days.all()));
        scores.add(Score.casus("date accuracy", days.accuracy(), days.all()));
        scores.add(Score.casus("title", titles.accuracy(), titles.all()));
        scores.add(Score.casus("author", authors.accuracy(), authors.all()));
        return scores;
    }

    private static Reading read(Map<String, Reading> readings, String id) {
        return readings.getOrDefault(id, Reading.NONE);
    }

    private static void body(JsonNode page, String body, Tally tally) {
        String text = even(body);
        for (JsonNode piece : page.path("with")) {
            boolean found = text.contains(even(piece.asText()));
            tally.right += found ? 1 : 0;
            tally.missed += found ? 0 : 1;
        }
        for (JsonNode piece : page.path("without")) {
            tally.wrong += text.contains(even(piece.asText())) ? 1 : 0;
        }
    }

    private static void day(String gold, Reading reading, Tally tally) {
        Matcher day = DAY.matcher(gold);
        if (!day.find()) {
            return;
        }
        LocalDate published = reading.published();
        if (published == null) {
            tally.missed++;
        } else if (published.getYear() == number(day, 1)
                && published.getMonthValue() == number(day, 2)
                && published.getDayOfMonth() == number(day, 3)) {
            tally.right++;
        } else {
            tally.wrong++;
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static <T> void same(Iterable<T> gold, @Nullable Iterable<T> found, Tally tally) {
        if (!gold.iterator().hasNext()) {
            return;
        }
        if (found == null) {
            tally.missed++;
        } else if (found.equals(gold)) {
            tally.right++;
        } else {
            tally.wrong++;
        }
    }

    private static String names(JsonNode author) {
        if (!author.isArray()) {
            return text(author);
        }
        List<String> names = new ArrayList<>();
        author.forEach(name -> names.add(name.asText()));
        return String.join("; ", names);
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : "";
    }

    private static double share(int right, int other) {
        return right == 0 ? 0 : (double) right / (right + other);
    }

    private static String even(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
