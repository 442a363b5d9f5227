package org.casus.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a word that names are compared by: lower case, no accents, no dots; hyphens and apostrophes separate pieces
 * ("Nagorno-Karabakh" is two, "U.S." is "us"), so that it does not matter how a tokenizer treats them.
 *
 * @param key the compared form
 * @param capital whether it begins with a capital letter as written
 * @param caps whether all its letters are capitals as written
 * @param word index of the word it is from
 * @param joined whether a hyphen joins it to the next piece
 */
record Unit(String key, boolean capital, boolean caps, int word, boolean joined) {

    /** The pieces of words, in order. A word of marks only gives none. */
    static List<Unit> of(List<String> words) {
        List<Unit> units = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            String text = words.get(w);
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                boolean end = i == text.length();
                char c = end ? ' ' : text.charAt(i);
                if (end || isHyphen(c) || isApostrophe(c) || Character.isWhitespace(c) || c == '/') {
                    add(units, text.substring(start, i), w);
                    if (!end && isHyphen(c) && !units.isEmpty()) {
                        joinLast(units);
                    }
                    start = i + 1;
                }
            }
        }
        return units;
    }

    static List<Unit> of(String name) {
        return of(List.of(name.strip().split("\\s+")));
    }

    /** The compared form of a whole name, its pieces separated by blanks. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (Unit unit : of(name)) {
            key.append(key.isEmpty() ? "" : " ").append(unit.key);
        }
        return key.toString();
    }

    private static void add(List<Unit> units, String piece, int word) {
        String key = fold(piece);
        if (!key.isEmpty()) {
            boolean capital = Character.isUpperCase(piece.codePointAt(firstLetter(piece)));
            boolean caps = capital && piece.equals(piece.toUpperCase(Locale.ROOT)) && piece.length() > 1;
            units.add(new Unit(key, capital, caps, word, false));
        }
    }

    private static void joinLast(List<Unit> units) {
        Unit last = units.get(units.size() - 1);
        units.set(units.size() - 1, new Unit(last.key, last.capital, last.caps, last.word, true));
    }

    private static int firstLetter(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            if (Character.isLetterOrDigit(piece.charAt(i))) {
                return i;
            }
        }
        return 0;
    }

    private static String fold(String piece) {
        boolean plain = true;
        for (int i = 0; i < piece.length(); i++) {
            plain &= piece.charAt(i) < 128;
        }
        String text = plain ? piece : Normalizer.normalize(piece, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            } else if (c == '+' || c == '&') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015');
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '`';
    }
}
