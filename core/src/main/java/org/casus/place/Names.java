package org.casus.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Folding of place names, so that spellings that differ only in case, marks or hyphens are one key. */
final class Names {

    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ad", "as", "ar", "ash", "az", "an", "at", "ed", "es", "er", "ez");

    /** The letters of most names that are not plain, decomposed: doing it for each name takes most of the loading time. */
    private static final String[] LATIN = latin();

    private Names() {}

    /** Lower case, no diacritics, apostrophes or full stops; every other mark is one space. */
    static String fold(CharSequence name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            append(out, name.charAt(i));
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        return out.substring(0, end);
    }

    private static void append(StringBuilder out, char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            out.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            out.append((char) (c + 'a' - 'A'));
        } else if (c < 128) {
            appendOther(out, c);
        } else {
            String letters = c < LATIN.length ? LATIN[c] : decomposed(c);
            for (int i = 0; i < letters.length(); i++) {
                appendOther(out, letters.charAt(i));
            }
        }
    }

    private static void appendOther(StringBuilder out, char c) {
        switch (c) {
            case '\'', '’', '‘', '`', 'ʼ', 'ʻ', '.' -> {}
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'ı' -> out.append('i');
            case 'đ', 'ð' -> out.append('d');
            case 'ə' -> out.append('a');
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    out.append(c);
                } else if (Character.getType(c) != Character.NON_SPACING_MARK
                        && out.length() > 0
                        && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            }
        }
    }

    /** A character in lower case, its marks after it. */
    private static String decomposed(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    }

    private static String[] latin() {
        String[] letters = new String[0x250];
        for (char c = 0; c < letters.length; c++) {
            letters[c] = decomposed(c);
        }
        return letters;
    }

    /** A folded name without Arabic articles, which transliterations write, join or drop at will. */
    static String withoutArticles(String folded) {
        StringBuilder out = null;
        int start = 0;
        while (start < folded.length()) {
            int space = folded.indexOf(' ', start);
            int end = space < 0 ? folded.length() : space;
            boolean article = end - start <= 3 && ARTICLES.contains(folded.substring(start, end));
            if (article && out == null) {
                out = new StringBuilder(folded.substring(0, Math.max(0, start - 1)));
            } else if (!article && out != null) {
                out.append(out.isEmpty() ? "" : " ").append(folded, start, end);
            }
            start = end + 1;
        }
        return out == null ? folded : out.toString();
    }

    /** 64-bit FNV-1a of a folded name: the key of the gazetteer's index. */
    static long hash(String folded) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
