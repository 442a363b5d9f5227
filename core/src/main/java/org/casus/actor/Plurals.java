package org.casus.actor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plurals of English terms for people ("member of parliament": "members of parliament"). */
final class Plurals {

    private static final Pattern HEAD = Pattern.compile("^(.*?)( (?:of|for|in|at|to)\\b.*)?$");

    private Plurals() {}

    /** The plural, or the term itself where it is one already or has none. */
    static String of(String term) {
        Matcher m = HEAD.matcher(term);
        if (!m.matches()) {
            return term;
        }
        String head = m.group(1);
        String rest = m.group(2) == null ? "" : m.group(2);
        int blank = head.lastIndexOf(' ');
        return head.substring(0, blank + 1) + word(head.substring(blank + 1)) + rest;
    }

    private static String word(String word) {
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("men") || word.equals("people") || word.equals("police") || word.equals("personnel")) {
            return word;
        }
        if (word.endsWith("man") && !word.endsWith("human")) {
            return word.substring(0, word.length() - 3) + "men";
        }
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + (word.matches(".*(ss|us|x|ch|sh)") ? "es" : "s");
    }
}
