package org.casus.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.casus.article.Span;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Tags;
import org.jspecify.annotations.Nullable;

/** Reads containment and kind from the words around mentions: "X, Y", "X in Y", "Y's X", "the Y city of X", "X province". */
final class HintReader {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*|\\s*\\(\\s*");
    private static final Pattern INSIDE = Pattern.compile(
            "\\s*,?\\s*(?:[a-z]+[ -]){0,4}(?:in|of|from)\\s+(?:the\\s+)?(?:[a-z]+(?:-[a-z]+)?\\s+){0,3}(?:of\\s+)?");
    private static final Pattern OWNER = Pattern.compile("\\s*['’]s\\s+(?:[a-z-]+\\s+){0,4}");
    private static final Pattern PEOPLE = Pattern.compile("\\s+(?:[a-z-]+\\s+){1,4}of\\s+");

    private static final Pattern CLOSED =
            Pattern.compile("\\s*(?:[.;:)]|,\\s+(?!and |or )[a-z]|$|(?:on|after|where|when)\\s)");
    private static final int FOLLOWING = 12;

    private final PlaceWords words;

    HintReader(PlaceWords words) {
        this.words = words;
    }

    /** The hints of one sentence, whose mentions are in text order. */
    List<Hint> read(AnnotatedText article, Sentence sentence, List<Mention> mentions) {
        List<Hint> hints = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention m = mentions.get(i);
            PlaceWords.Kind kind = kind(sentence, m);
            if (kind != null) {
                hints.add(new Hint(m, null, false, false, kind));
            }
            if (i + 1 < mentions.size()) {
                Hint pair = pair(article, m, mentions.get(i + 1));
                if (pair != null && !isScene(sentence, m, mentions.get(i + 1))) {
                    hints.add(pair);
                }
            }
        }
        return hints;
    }

    /** "In X, Y said": an adverbial and a subject, of which neither lies in the other. */
    private boolean isScene(Sentence s, Mention a, Mention b) {
        boolean opens = a.first() == 1 && words.is(PlaceWords.Kind.LOCATIVE, word(s, 0));
        int next = b.last() + 1;
        return opens && b.first() == a.last() + 2 && next < s.size() && isFinite(s, next);
    }

    private static boolean isFinite(Sentence s, int i) {
        return Tags.FINITE_OR_MODAL.contains(s.token(i).tag());
    }

    private static @Nullable Hint pair(AnnotatedText article, Mention a, Mention b) {
        String between =
                article.article().text(new Span(a.span().end(), b.span().start()));
        boolean named = a.form() == Mention.Form.NAME;
        if (named
                && b.form() == Mention.Form.ABBREVIATION
                && COMMA.matcher(between).matches()) {
            return new Hint(a, b, true, isClosed(article, b), null);
        }
        if (named && b.form() == Mention.Form.NAME) {
            if (COMMA.matcher(between).matches()) {
                return new Hint(a, b, true, isClosed(article, b), null);
            }
            if (INSIDE.matcher(between).matches()) {
                return new Hint(a, b, false, false, null);
            }
        }
        if (b.form() == Mention.Form.NAME) {
            boolean owner = named && OWNER.matcher(between).matches();
            boolean people =
                    a.form() == Mention.Form.DEMONYM && PEOPLE.matcher(between).matches();
            return owner || people ? new Hint(b, a, false, false, null) : null;
        }
        return null;
    }

    /** Whether what follows a container neither goes on with a list nor makes it the subject of a clause. */
    private static boolean isClosed(AnnotatedText article, Mention container) {
        String text = article.article().text();
        int from = container.span().end();
        return CLOSED.matcher(text)
                .region(from, Math.min(text.length(), from + FOLLOWING))
                .lookingAt();
    }

    private PlaceWords.@Nullable Kind kind(Sentence s, Mention m) {
        String after = word(s, m.last() + 1);
        String inside = s.token(m.last()).text().toLowerCase(Locale.ROOT);
        if (words.is(PlaceWords.Kind.DIVISION, after)
                || m.last() > m.first() && words.is(PlaceWords.Kind.DIVISION, inside)) {
            return PlaceWords.Kind.DIVISION;
        }
        if (word(s, m.first() - 1).equals("of")) {
            String head = word(s, m.first() - 2);
            for (PlaceWords.Kind kind : List.of(PlaceWords.Kind.SETTLEMENT, PlaceWords.Kind.DIVISION)) {
                if (words.is(kind, head)) {
                    return kind;
                }
            }
        }
        return words.is(PlaceWords.Kind.SETTLEMENT, after) ? PlaceWords.Kind.SETTLEMENT : null;
    }

    private static String word(Sentence s, int i) {
        return i >= 0 && i < s.size() ? s.token(i).text().toLowerCase(Locale.ROOT) : "";
    }
}
