package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives words of headlines the case they have in running text ("Protesters Storm Parliament in Baghdad", "RUSSIA EXPELS
 * ENVOY"), since tagger and name finder know running text only. The article's own text tells best (truecasing; Lita et al.
 * 2003, section 2); else the words that the tagger was trained on do.
 */
final class WordCases {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}']+");
    private static final int FEWEST = 3;
    private static final int LONG = 5;

    /** What titles leave in lower case. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "and", "or", "but", "nor", "for", "to", "of", "in", "on", "at", "by", "from", "with",
            "over", "after", "as", "into", "amid", "before", "near", "is", "are", "be", "its", "his", "her", "their",
            "than", "up", "out", "off", "vs", "via", "it", "not", "that", "if", "about", "against", "between", "during",
            "through", "under");

    /** Names that are known as common words, too. */
    private static final Set<String> NAMES = Set.of("china", "guinea", "polish");

    private static final Set<String> AMBIGUOUS_MONTHS = Set.of("march", "may");

    private static final Set<String> INITIALS =
            Set.of("us", "uk", "un", "eu", "uae", "nato", "fbi", "cia", "isis", "idf");

    private final TagModel words;
    private final String text;
    private final Set<String> capitalised = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private boolean read;

    /** @param text of the article; read when the first headline is met */
    WordCases(TagModel words, String text) {
        this.words = words;
        this.text = text;
    }

    /** Sets the words of a sentence that is written as a title; their original text stays. */
    void restore(List<CoreLabel> sentence) {
        List<String> forms = sentence.stream().map(CoreLabel::word).toList();
        boolean shouted = isShouted(forms);
        if (!shouted && !isTitled(forms)) {
            return;
        }
        readText();
        boolean nameFollows = false;
        for (int i = forms.size() - 1; i >= 0; i--) {
            String word = forms.get(i);
            boolean settled = !isCapitalised(word) || !shouted && word.equals(word.toUpperCase(Locale.ROOT));
            String name = shouted && !isInitials(word) ? capitalise(word) : word;
            boolean kept = settled || i == 0 || isName(word.toLowerCase(Locale.ROOT), name, nameFollows);
            if (!settled) {
                sentence.get(i).setWord(kept ? name : word.toLowerCase(Locale.ROOT));
            }
            nameFollows = kept && Character.isUpperCase(word.charAt(0));
        }
    }

    private static boolean isInitials(String word) {
        return INITIALS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word keeps its capital: "South" does before "Korea". */
    private boolean isName(String lower, String name, boolean nameFollows) {
        boolean calendar = TimeWords.isWeekday(lower) || TimeWords.isMonth(lower) && !AMBIGUOUS_MONTHS.contains(lower);
        if (calendar || NAMES.contains(lower) || isInitials(lower) && name.equals(name.toUpperCase(Locale.ROOT))) {
            return true;
        }
        if (small.contains(lower) != capitalised.contains(lower)) {
            return capitalised.contains(lower);
        }
        boolean common = words.isKnown(lower) && !words.isRare(lower) || SMALL.contains(lower);
        return common ? nameFollows && isMostlyName(name) : words.isKnown(name) || !words.isKnown(lower);
    }

    private boolean isMostlyName(String word) {
        return words.isKnown(word) && words.mostFrequentTag(word).startsWith("NNP");
    }

    /** All words but the small ones begin with a capital, one of them that in running text would not. */
    private boolean isTitled(List<String> forms) {
        int capitals = 0;
        boolean evidence = false;
        for (int i = 0; i < forms.size(); i++) {
            String word = forms.get(i);
            if (isCapitalised(word)) {
                capitals++;
                evidence |= i > 0
                        && !isMostlyName(word)
                        && !SMALL.contains(word.toLowerCase(Locale.ROOT))
                        && words.isKnown(word.toLowerCase(Locale.ROOT));
            } else if (Character.isLowerCase(word.charAt(0)) && !SMALL.contains(word)) {
                return false;
            }
        }
        return evidence && capitals >= FEWEST;
    }

    private static boolean isShouted(List<String> forms) {
        List<String> letters =
                forms.stream().filter(w -> WORD.matcher(w).matches()).toList();
        return letters.size() >= FEWEST
                && letters.stream().allMatch(w -> w.equals(w.toUpperCase(Locale.ROOT)))
                && letters.stream().anyMatch(w -> w.length() >= LONG);
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) && WORD.matcher(word).matches();
    }

    private static String capitalise(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Notes which words the article writes small, and which with a capital behind a small word. */
    private void readText() {
        if (read) {
            return;
        }
        read = true;
        for (String line : text.split("\n")) {
            List<String> forms =
                    WORD.matcher(line).results().map(r -> r.group()).toList();
            if (!isShouted(forms) && !isTitled(forms)) {
                note(line);
            }
        }
    }

    private void note(String line) {
        Matcher matcher = WORD.matcher(line);
        boolean behindSmall = false;
        while (matcher.find()) {
            String word = matcher.group();
            boolean small = Character.isLowerCase(word.charAt(0));
            if (small) {
                this.small.add(word);
            } else if (behindSmall && line.charAt(matcher.start() - 1) == ' ') {
                capitalised.add(word.toLowerCase(Locale.ROOT));
            }
            behindSmall = small && matcher.end() < line.length() && line.charAt(matcher.end()) == ' ';
        }
    }
}
