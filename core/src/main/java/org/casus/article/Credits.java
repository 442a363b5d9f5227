package org.casus.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lines that say who wrote a text look like. */
final class Credits {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
    private static final String NAME = WORD + "(?:\\s+(?:(?:de|van|von|der|al|el|bin|la|di|da)\\s+)?" + WORD + "){1,4}";
    private static final String ROLE =
            "(?:correspondent|reporter|editor|writer|staff|bureau|journalist|columnist|producer|desk|analyst|contributor)";

    /** "(Reporting by ...; Editing by ...)" at the end of the last paragraph. */
    private static final Pattern GLUED_REPORTING = Pattern.compile(
            "(?<=[.!?\"”’)])\\s+(\\(?(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated) by [^\\n]{3,300})$");

    private static final Pattern BYLINE = Pattern.compile("(?i:by|words by|story by)\\s*:?\\s+" + "(?:the\\s+)?(?:"
            + WORD + "|and|in|for|of|with|de|the|&|\\||/|,|–|-|@\\w+|\\d{4})"
            + "(?:[\\s,|/]+(?:" + WORD + "|and|in|for|of|with|de|van|von|al|el|the|&|\\||–|-|@\\w+|" + ROLE
            + "|[\\d:.]+|[ap]m))*[.,]?");
    private static final Pattern GLUED = Pattern.compile(
            "(.{10,}?\\S)(\\s+(?:By|by|BY)\\s*:?\\s+(" + WORD + "(?:[\\s,]+" + WORD + "){0,5}))$", Pattern.DOTALL);
    private static final Pattern SITE = Pattern.compile("(.{10,}?\\S)(\\s+[|–—-]\\s+([^|–—]{2,40}))$", Pattern.DOTALL);
    private static final Pattern NAME_LINE = Pattern.compile(NAME + "(?:\\s+(?:and|&)\\s+" + NAME + ")?(?:\\s+in\\s+"
            + WORD + "(?:\\s+" + WORD + ")*|[,|–-].{0,60}\\b(?i:" + ROLE + ")s?\\b.{0,40})?");

    private static final int LONGEST_REPORTING = 400;

    private Credits() {}

    /** Where "(Reporting by ...)" at the end of a paragraph begins, or the paragraph's end. */
    static int reportingStart(String text, Span paragraph) {
        int from = Math.max(paragraph.start(), paragraph.end() - LONGEST_REPORTING);
        Matcher reporting = GLUED_REPORTING.matcher(text.substring(from, paragraph.end()));
        return reporting.find() ? from + reporting.start(1) : paragraph.end();
    }

    /** "By Jane Doe", "By JANE DOE and John Roe, Associated Press". */
    static boolean isByline(String block) {
        return block.length() < 150 && BYLINE.matcher(block).matches();
    }

    /** Two to five words in capitals that may be a person's name. */
    static boolean isName(String block) {
        return block.matches(NAME);
    }

    /** A byline without "By": a name with place or role, or an agency. */
    static boolean isNameLine(String block, Agencies agencies) {
        if (block.length() > 120) {
            return false;
        }
        String first = block.split("[,|–—-]", 2)[0];
        boolean role =
                block.matches("(?i).*\\b" + ROLE + "s?\\b.*") && Prose.words(block) <= 8 && !Prose.isProse(block);
        return NAME_LINE.matcher(block).matches() && Prose.words(block) <= 6
                || role && isName(first.strip())
                || agencies.named(first).isPresent();
    }

    /**
     * The headline without a credit or site name glued to its end. "By" is taken for a credit before an agency, or before
     * a capital in a headline that is otherwise written in small letters.
     */
    static String withoutGlued(String headline, Agencies agencies) {
        if (headline.length() > 2 * Prose.LONGEST_HEADLINE) {
            return headline;
        }
        Matcher by = GLUED.matcher(headline);
        if (by.find()) {
            boolean agency = agencies.within(by.group(3)).isPresent();
            boolean capitalBy = by.group(2).strip().startsWith("By") && isSentenceCase(by.group(1));
            if (agency || capitalBy) {
                return by.group(1);
            }
        }
        Matcher site = SITE.matcher(headline);
        if (site.find()) {
            Optional<String> agency = agencies.within(site.group(3));
            if (agency.isPresent() || site.group(2).contains("|")) {
                return site.group(1);
            }
        }
        return headline;
    }

    private static boolean isSentenceCase(String headline) {
        String[] words = headline.split("\\s+", -1);
        int small = 0;
        for (String word : words) {
            small += Character.isLowerCase(word.charAt(0)) && word.length() > 3 ? 1 : 0;
        }
        return small * 3 >= words.length;
    }
}
