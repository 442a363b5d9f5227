package org.casus.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises pages that stand between a reader and an article. Immutable. */
final class Obstacles {

    private enum Kind {
        CONSENT,
        ROBOT_CHECK,
        PAYWALL
    }

    /** A page that holds more text than this, in characters, holds an article as well. */
    private static final int MOST_TEXT = 3000;

    /** An article that can be read whole is longer than this. */
    private static final int STUB = 1500;

    private static final int LONGEST_NOTICE = 400;

    private final Map<Kind, List<Pattern>> patterns;

    private Obstacles(Map<Kind, List<Pattern>> patterns) {
        this.patterns = patterns;
    }

    static Obstacles load() {
        Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);
        for (List<String> row :
                Table.read("obstacles.tsv", "kind", "pattern", "example").rows()) {
            patterns.computeIfAbsent(Kind.valueOf(row.get(0)), kind -> new ArrayList<>())
                    .add(Pattern.compile("(?iu)" + row.get(1)));
        }
        return new Obstacles(patterns);
    }

    /** Why the text of a page is no article but a notice, or empty where it may be one. */
    Optional<String> instead(List<Piece> pieces) {
        int all = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        if (all > MOST_TEXT) {
            return Optional.empty();
        }
        int consent = 0;
        int check = 0;
        for (Piece piece : pieces) {
            int length = piece.text().length();
            consent += is(Kind.CONSENT, piece.text()) ? length : 0;
            check += is(Kind.ROBOT_CHECK, piece.text()) ? length : 0;
        }
        if (check * 3 > all) {
            return Optional.of("is a page that checks its visitors, not an article: save it from a browser");
        }
        return consent * 2 > all
                ? Optional.of("is a page that asks for consent to cookies, not an article: save it from a browser")
                : Optional.empty();
    }

    /**
     * Whether only the beginning of the article can be read.
     *
     * @param paid whether the page says in its markup that it is not free
     * @param shown all text that the page shows, notices included
     * @param pieces the article's text
     */
    boolean isStub(boolean paid, List<String> shown, List<Piece> pieces) {
        int length = 0;
        for (Piece piece : pieces) {
            length += is(Kind.PAYWALL, piece.text()) ? 0 : piece.text().length();
            if (length > STUB) {
                return false;
            }
        }
        return paid
                || pieces.stream().anyMatch(piece -> notice(piece.text()))
                || shown.stream().anyMatch(this::notice);
    }

    /** Whether a block tells readers to pay. */
    boolean notice(String block) {
        return block.length() <= LONGEST_NOTICE && is(Kind.PAYWALL, block);
    }

    private boolean is(Kind kind, String text) {
        return patterns.getOrDefault(kind, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(text).find());
    }
}
