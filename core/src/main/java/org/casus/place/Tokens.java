package org.casus.place;

import java.util.Locale;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** What single tokens look like and how the tagger has taken them. */
final class Tokens {

    private Tokens() {}

    /** Whether a token begins with a capital letter. */
    static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    /** Whether a proper noun with a capital stands here that the tagger takes for no name; no where there is no token. */
    static boolean isCapitalAt(Sentence s, int i) {
        return i >= 0
                && i < s.size()
                && isCapital(s.token(i))
                && s.token(i).isProperNoun()
                && !s.token(i).isName();
    }

    /** The end of the run of tokens with this tag that starts or goes on here; {@code at} where the token has another. */
    static int run(Sentence s, int at, String tag) {
        int end = at;
        while (isTag(s, end, tag)) {
            end++;
        }
        return end;
    }

    /** Whether the token here is tagged as this kind of name; no where there is no token. */
    static boolean isTag(Sentence s, int i, String tag) {
        return i >= 0 && i < s.size() && s.token(i).name().equals(tag);
    }

    /** The token as written, in lower case. */
    static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
