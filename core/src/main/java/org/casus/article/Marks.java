package org.casus.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.casus.CasusException;

/** The patterns of marks.tsv: what captions, credits and furniture look like. Immutable. */
final class Marks {

    /** How far a mark reaches. */
    enum Effect {
        /** The marked block. */
        LINE,
        /** The marked block and the headlines after it. */
        LIST,
        /** Everything from the marked block to the end. */
        END
    }

    record Mark(Zone.Kind kind, Effect effect, boolean atEnd, Pattern pattern, String example) {

        boolean matches(String block) {
            Matcher matcher = pattern.matcher(block);
            return atEnd ? matcher.find() : matcher.lookingAt();
        }
    }

    /** Longer blocks are prose, whatever they begin with; captions may be longer. */
    private static final int LONGEST = 300;

    private static final int LONGEST_CAPTION = 800;

    private final List<Mark> marks;

    private Marks(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    static Marks load() {
        Table table = Table.read("marks.tsv", "kind", "effect", "where", "pattern", "example");
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> row = table.rows().get(i);
            try {
                marks.add(new Mark(
                        Zone.Kind.valueOf(row.get(0)),
                        Effect.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                        row.get(2).equals("end"),
                        pattern(row.get(2), row.get(3)),
                        row.get(4)));
            } catch (PatternSyntaxException e) {
                throw new CasusException(table.position(i) + ": not a regular expression: " + e.getDescription(), e);
            } catch (IllegalArgumentException e) {
                throw new CasusException(table.position(i) + ": unknown kind, effect or place of match.", e);
            }
        }
        return new Marks(marks);
    }

    private static Pattern pattern(String where, String regex) {
        String whole = switch (where) {
            case "whole" -> "^(?:" + regex + ")\\s*[:.…»›>→-]*$";
            case "start" -> "^(?:" + regex + ")";
            case "end" -> "(?<![\\p{L}\\p{N}])(?:" + regex + ")$";
            default -> throw new IllegalArgumentException(where);
        };
        return Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    List<Mark> all() {
        return marks;
    }

    /** The first mark that a block bears. */
    Optional<Mark> of(String block) {
        int length = block.length();
        return marks.stream()
                .filter(m -> length <= (m.kind() == Zone.Kind.CAPTION ? LONGEST_CAPTION : LONGEST))
                .filter(m -> m.matches(block))
                .findFirst();
    }
}
