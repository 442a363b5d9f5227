package org.casus.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a sentence that can hold an expression of time: the words about a word of time. SUTime's hundreds of rules
 * over every token cost nearly as much as parsing; over these parts alone they find the same.
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

    private TimeWindows() {}

    /**
     * The windows of a sentence, in order and apart from each other.
     *
     * @param zone the text that the tokens' offsets count in
     * @param words the sentence's tokens
     */
    static List<CoreMap> of(String zone, List<CoreLabel> words) {
        List<CoreMap> windows = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = 0; i < words.size(); i++) {
            if (!TIME_WORD.matcher(words.get(i).originalText()).matches()) {
                continue;
            }
            if (start >= 0 && i - REACH > end) {
                windows.add(window(zone, words.subList(start, end)));
                start = -1;
            }
            start = start < 0 ? Math.max(0, i - REACH) : start;
            end = Math.min(words.size(), i + REACH + 1);
        }
        if (start >= 0) {
            windows.add(window(zone, words.subList(start, end)));
        }
        return windows;
    }

    private static CoreMap window(String zone, List<CoreLabel> words) {
        int begin = words.get(0).beginPosition();
        int end = words.get(words.size() - 1).endPosition();
        CoreMap window = new ArrayCoreMap();
        window.set(CoreAnnotations.TextAnnotation.class, zone.substring(begin, end));
        window.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
        window.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
        window.set(CoreAnnotations.TokensAnnotation.class, new ArrayList<>(words));
        // tokens know their number in the zone, and SUTime takes a match's tokens relative to this
        int first = words.get(0).get(CoreAnnotations.TokenBeginAnnotation.class);
        window.set(CoreAnnotations.TokenBeginAnnotation.class, first);
        window.set(CoreAnnotations.TokenEndAnnotation.class, first + words.size());
        return window;
    }
}
