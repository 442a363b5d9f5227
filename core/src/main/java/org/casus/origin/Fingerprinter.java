package org.casus.origin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.casus.article.Article;
import org.casus.article.Zone;
import org.casus.log.Mixing;
import org.jspecify.annotations.Nullable;

/**
 * Takes fingerprints of articles. Only the body is compared: headline, credit, dateline, captions and furniture differ
 * between prints of one text.
 */
public final class Fingerprinter {

    /** Words in a run; fewer match by chance, more are broken by every edit. */
    private static final int RUN = 4;

    private static final int MOST_RUNS = 128;
    private static final int LEAD_WORDS = 60;
    private static final int MOST_LEAD = 24;
    private static final int MOST_SPECIFICS = 40;

    /** Stands for any specific word in the words around another. */
    private static final int MASK = 0x5bd1e995;

    /** The fingerprint of an article; one without body has no runs and matches nothing. */
    public Fingerprint of(Article article) {
        String body = article.zones().stream()
                .filter(zone -> zone.kind() == Zone.Kind.BODY)
                .map(zone -> article.text(zone.span()))
                .collect(Collectors.joining("\n"));
        List<Word> words = Word.of(body);
        int[] runs = runs(words);
        int level = level(runs);
        return new Fingerprint(
                article.id(),
                article.published(),
                article.agency(),
                title(article.title()),
                words.size(),
                level,
                sample(runs, level),
                first(runs(words.subList(0, Math.min(words.size(), LEAD_WORDS))), MOST_LEAD),
                specifics(words));
    }

    private static int title(@Nullable String title) {
        return title == null ? 0 : Word.of(title).stream().mapToInt(Word::hash).reduce(1, Mixing::join);
    }

    /** The hashes of all runs, ascending as unsigned numbers, each once; a shorter text is one run. */
    private static int[] runs(List<Word> words) {
        int count = words.isEmpty() ? 0 : Math.max(1, words.size() - RUN + 1);
        return IntStream.range(0, count)
                .map(i -> run(words.subList(i, Math.min(words.size(), i + RUN))))
                .boxed()
                .distinct()
                .sorted(Integer::compareUnsigned)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int run(List<Word> words) {
        return Mixing.mix(words.stream().mapToInt(Word::hash).reduce(0, Mixing::join));
    }

    private static int level(int[] runs) {
        int level = 0;
        while (Sketches.below(runs, level) > MOST_RUNS) {
            level++;
        }
        return level;
    }

    private static int[] sample(int[] runs, int level) {
        return Arrays.copyOf(runs, Sketches.below(runs, level));
    }

    private static int[] first(int[] runs, int most) {
        return Arrays.copyOf(runs, Math.min(runs.length, most));
    }

    /** Specific words with the two words before and the one after, where at least two of these are not specific. */
    private static long[] specifics(List<Word> words) {
        return IntStream.range(2, Math.max(2, words.size() - 1))
                .filter(i -> words.get(i).specific())
                .filter(i -> IntStream.of(i - 2, i - 1, i + 1)
                                .filter(at -> !words.get(at).specific())
                                .count()
                        >= 2)
                .mapToLong(i -> (long) around(words, i) << Integer.SIZE | value(words.get(i)) & 0xffffffffL)
                .distinct()
                .boxed()
                .sorted(Comparator.comparing((Long each) -> (int) (each >>> Integer.SIZE), Integer::compareUnsigned)
                        .thenComparing(each -> each))
                .limit(MOST_SPECIFICS)
                .flatMapToLong(LongStream::of)
                .toArray();
    }

    /** The word's hash, its last bit telling numbers from names. */
    private static int value(Word word) {
        return word.kind() == Word.Kind.NUMBER ? word.hash() | 1 : word.hash() & ~1;
    }

    private static int around(List<Word> words, int at) {
        return Mixing.mix(IntStream.of(at - 2, at - 1, at + 1)
                .map(i -> words.get(i).specific() ? MASK : words.get(i).hash())
                .reduce(1, Mixing::join));
    }
}
