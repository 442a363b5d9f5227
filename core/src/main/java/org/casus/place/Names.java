package org.casus.place;

import java.text.Normalizer;
import java.util.Locale;

/** Folding of place names, so that spellings that differ only in case, marks or hyphens are one key. */
final class Names {

    private static final String ARTICLES = "al |el |ad |as |ar |ash |az |an |at |ed |es |er |ez ";

    private Names() {}

    /** Lower case, no diacritics, apostrophes or full stops; every other mark is one space. */
    static String fold(CharSequence name) {
        String plain = isAscii(name) ? name.toString() : Normalizer.normalize(name, Normalizer.Form.NFD);
        String lower = plain.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            append(out, lower.charAt(i));
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
            return;
        }
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

    private static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** A folded name without Arabic articles, which transliterations write, join or drop at will. */
    static String withoutArticles(String folded) {
        StringBuilder out = new StringBuilder();
        for (String word : folded.split(" ")) {
            if (!ARTICLES.contains(word + " ")) {
                out.append(out.length() == 0 ? "" : " ").append(word);
            }
        }
        return out.toString();
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
