package org.casus.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.source.Skip;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text and whether it can be coded. A script that one language writes decides alone; otherwise
 * the language whose function words cover most of the text wins (Grefenstette 1995, "Comparing two language
 * identification schemes"), which is enough for texts of a sentence or more and costs no model. Immutable and
 * thread-safe.
 */
public final class Languages {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int ENOUGH_WORDS = 2000;
    private static final int ENOUGH_CHARACTERS = 50_000;

    /** Share of a text's words below which no language is named. */
    private static final double LEAST_SHARE = 0.12;

    private static final Map<Character.UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(Character.UnicodeScript.ARMENIAN, "hy"),
            Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
            Map.entry(Character.UnicodeScript.HEBREW, "he"),
            Map.entry(Character.UnicodeScript.GREEK, "el"),
            Map.entry(Character.UnicodeScript.THAI, "th"),
            Map.entry(Character.UnicodeScript.HANGUL, "ko"),
            Map.entry(Character.UnicodeScript.HIRAGANA, "ja"),
            Map.entry(Character.UnicodeScript.KATAKANA, "ja"),
            Map.entry(Character.UnicodeScript.HAN, "zh"),
            Map.entry(Character.UnicodeScript.BENGALI, "bn"),
            Map.entry(Character.UnicodeScript.TAMIL, "ta"),
            Map.entry(Character.UnicodeScript.TELUGU, "te"),
            Map.entry(Character.UnicodeScript.GUJARATI, "gu"),
            Map.entry(Character.UnicodeScript.GURMUKHI, "pa"),
            Map.entry(Character.UnicodeScript.KANNADA, "kn"),
            Map.entry(Character.UnicodeScript.MALAYALAM, "ml"),
            Map.entry(Character.UnicodeScript.SINHALA, "si"),
            Map.entry(Character.UnicodeScript.KHMER, "km"),
            Map.entry(Character.UnicodeScript.LAO, "lo"),
            Map.entry(Character.UnicodeScript.MYANMAR, "my"),
            Map.entry(Character.UnicodeScript.TIBETAN, "bo"),
            Map.entry(Character.UnicodeScript.ETHIOPIC, "am"));

    /** Scripts that several languages write: a text whose words tell none of them is taken for that of most speakers. */
    private static final Map<Character.UnicodeScript, String> OF_MOST = Map.of(
            Character.UnicodeScript.CYRILLIC, "ru",
            Character.UnicodeScript.ARABIC, "ar",
            Character.UnicodeScript.DEVANAGARI, "hi");

    private static final double LEAN = 1.5;

    /** So many different function words make a language sure. */
    private static final int LEAST_WORDS = 3;

    private final Map<String, Set<String>> functionWords;
    private final Set<String> supported;

    /** Languages that can be coded: English. */
    public Languages() {
        this(Set.of("en"));
    }

    /** @param supported ISO 639-1 codes of the languages that can be coded */
    public Languages(Set<String> supported) {
        this.supported = Set.copyOf(supported);
        Map<String, Set<String>> words = new TreeMap<>();
        for (List<String> row :
                Table.read("function-words.tsv", "language", "words").rows()) {
            words.put(row.get(0), Set.of(new HashSet<>(List.of(row.get(1).split(" ", -1))).toArray(String[]::new)));
        }
        this.functionWords = words;
    }

    /** The ISO 639-1 code of a text's language, or empty where the text is too short or like no known language. */
    public Optional<String> detect(String text) {
        return byScript(text, BY_SCRIPT).or(() -> byFunctionWords(text)).or(() -> byScript(text, OF_MOST));
    }

    /** Why an article cannot be coded, or empty where it can be. An unknown language is given the benefit of the doubt. */
    public Optional<Skip> unsupported(Article article) {
        @Nullable String language = article.language();
        if (language == null || supported.contains(language)) {
            return Optional.empty();
        }
        String known = String.join(", ", supported.stream().sorted().toList());
        return Optional.of(new Skip(
                article.origin(),
                "is written in " + name(language) + ": language " + language + " is not supported; give articles in "
                        + known));
    }

    private static String name(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static Optional<String> byScript(String text, Map<Character.UnicodeScript, String> languages) {
        Map<String, Integer> letters = new HashMap<>();
        int all = 0;
        int step = Math.max(1, text.length() / 20_000);
        for (int i = 0; i < text.length(); i += step) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                all++;
                String language = languages.get(Character.UnicodeScript.of(c));
                if (language != null) {
                    letters.merge(language, 1, Integer::sum);
                }
            }
        }
        // Japanese is written with more Chinese characters than its own.
        int japanese = letters.getOrDefault("ja", 0);
        if (japanese * 10 > all) {
            letters.merge("ja", letters.getOrDefault("zh", 0), Integer::sum);
            letters.remove("zh");
        }
        int most = all;
        return letters.entrySet().stream()
                .filter(e -> e.getValue() * 2 > most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<String> byFunctionWords(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int read = 0;
        Matcher matcher = WORD.matcher(text.substring(0, Math.min(text.length(), ENOUGH_CHARACTERS)));
        while (matcher.find() && read < ENOUGH_WORDS) {
            counts.merge(matcher.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
            read++;
        }
        String best = null;
        double bestShare = LEAST_SHARE;
        for (Map.Entry<String, Set<String>> language : functionWords.entrySet()) {
            int different = 0;
            int all = 0;
            for (String word : language.getValue()) {
                int times = counts.getOrDefault(word, 0);
                different += times > 0 ? 1 : 0;
                all += times;
            }
            if (different < LEAST_WORDS) {
                continue; // "to" alone is English, Czech or Norwegian
            }
            double share = (double) all / Math.max(10, read);
            // A short text shares its "a", "to" and "at" with several languages: what can be coded goes first.
            if (share * (supported.contains(language.getKey()) ? LEAN : 1) > bestShare) {
                best = language.getKey();
                bestShare = share * (supported.contains(language.getKey()) ? LEAN : 1);
            }
        }
        return Optional.ofNullable(best);
    }
}
