package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a sentence that can hold an expression of time: the words about a word of time. SUTime's hundreds of rules
 * over every token cost nearly as much as parsing; over these parts alone they find the same. Thread-safe.
 */
final class TimeWindows {

    /** Words of context on either side; "on the evening of the 24th of August last year" is ten words around three. */
    private static final int REACH = 4;

    /** Words of time, or parts of them ("midweek", "two-day", "nineties"). */
    private static final Pattern TIME_WORD = Pattern.compile(
            "(?:.*-)?(?:to|mid|week|birth|holi|yester|satur|sun|mon|tues|wednes|thurs|fri)?days?(?:-.*)?"
                    + "|.*(?:night|morrow|week|month|year|decade|centur|hour|minute|morn|noon|evening|dawn|dusk"
                    + "|moment|quarter|summer|autumn|winter|recent|current|previous|milleni|season|anniversar).*"
                    + "|(?:.*-)?seconds?|spring|fall|now|nowadays|past|present|presently|future|ago|since|later|latest|early|"
                    + "earlier|earliest|soon|once|times?|annual|annually|daily|weekend|daylight|christmas|easter|ramadan|eve|"
                    + "immediately|former|formerly"
                    + "|(?:mon|tues?|wed|thurs?|fri|sat|sun)\\.?"
                    + "|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?"
                    + "|(?:mid-|early-|late-)?(?:january|february|march|april|may|june|july|august|september|october|november"
                    + "|december)(?:-.*)?"
                    + "|nineteen|twenty|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|thousand"
                    + "|.*(?:1[0-9]|20)[0-9][0-9].*|'?[0-9]0'?s|[0-9]+[-/.][0-9]+[-/.][0-9]+|[0-9]{1,2}[:.][0-9]{2}.*"
                    + "|[0-9]*[ap]\\.?m\\.?|o'clock|gmt|utc",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A megabyte and a half of words. */
    private static final int MOST_WORDS = 20_000;

    private final Memory<String, Boolean> known = new Memory<>(MOST_WORDS);

    /**
     * The windows of a sentence, in order and apart from each other.
     *
     * @param words the sentence's tokens
     */
    List<List<CoreLabel>> of(List<CoreLabel> words) {
        List<List<CoreLabel>> windows = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = 0; i < words.size(); i++) {
            if (!isOfTime(words.get(i).originalText())) {
                continue;
            }
            if (start >= 0 && i - REACH > end) {
                windows.add(words.subList(start, end));
                start = -1;
            }
            start = start < 0 ? Math.max(0, i - REACH) : start;
            end = Math.min(words.size(), i + REACH + 1);
        }
        if (start >= 0) {
            windows.add(words.subList(start, end));
        }
        return windows;
    }

    private boolean isOfTime(String word) {
        return known.get(word, written -> TIME_WORD.matcher(written).matches());
    }
}
