package org.casus.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.casus.article.Article;
import org.casus.article.Zone;
import org.casus.table.WordTable;

/**
 * Reads the telling words of an article's headline and beginning. How many articles have a word comes from a fixed table,
 * so that an article's words do not depend on which articles came before it.
 */
public final class WordingReader {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:['’][\\p{L}]+)*|\\d+");
    private static final Pattern NAME = Pattern.compile("(?<![.!?][ ])\\b\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)+");

    /** Later paragraphs are background. */
    private static final int BEGINNING = 2500;

    private static final int MOST_TERMS = 96;
    private static final int MOST_NAMES = 32;

    /** Share of articles that have a word that is not in the table. */
    private static final double RARE = 0.002;

    /** A word that one article in seven has tells nothing. */
    private static final double COMMON = 0.15;

    private final Map<String, Double> shares = new HashMap<>();
    private final WordTable table;

    private WordingReader(WordTable table) {
        this.table = table;
        table.rows().forEach(row -> shares.put(row.get("word"), row.number("per_mille") / 1000.0));
    }

    /**
     * A reader with the project's table.
     *
     * @throws org.casus.CasusException where the table is missing or malformed
     */
    public static WordingReader fromResources() {
        return new WordingReader(WordTable.load("/story/words.tsv"));
    }

    /** SHA-256 of the table, for provenance. */
    public String digest() {
        return table.digest();
    }

    /** The telling words of an article. */
    public Wording read(Article article) {
        StringBuilder text = new StringBuilder(article.title() == null ? "" : article.title() + ". ");
        article.zones().stream()
                .filter(zone -> zone.kind() == Zone.Kind.BODY || zone.kind() == Zone.Kind.DATELINE)
                .forEach(zone -> text.append(article.text(zone.span())).append('\n'));
        return read(text.substring(0, Math.min(text.length(), BEGINNING)));
    }

    /** The telling words of a text. */
    public Wording read(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        WORD.matcher(text)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT).replace('’', '\''))
                .filter(word -> share(word) < COMMON)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        List<Map.Entry<String, Double>> telling = counts.entrySet().stream()
                .map(each -> Map.entry(each.getKey(), weight(each.getKey(), each.getValue())))
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .toList();
        double length = Math.sqrt(telling.stream()
                .mapToDouble(each -> each.getValue() * each.getValue())
                .sum());
        Map<Integer, Integer> weights = new TreeMap<>();
        telling.forEach(each -> weights.put(each.getKey().hashCode(), Wording.scaled(each.getValue() / length)));
        return new Wording(ints(weights.keySet().stream().toList()), ints(List.copyOf(weights.values())), names(text));
    }

    private static int[] names(String text) {
        return NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> name.toLowerCase(Locale.ROOT).hashCode())
                .distinct()
                .limit(MOST_NAMES)
                .sorted(Comparator.naturalOrder())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] ints(List<Integer> values) {
        return IntStream.range(0, values.size()).map(values::get).toArray();
    }

    private double weight(String word, int count) {
        return (1 + Math.log(count)) * -Math.log(share(word));
    }

    private double share(String word) {
        return shares.getOrDefault(word, RARE);
    }
}
