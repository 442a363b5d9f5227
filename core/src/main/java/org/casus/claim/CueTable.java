package org.casus.claim;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.CasusException;
import org.casus.table.WordTable;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** The cues by part of speech, read from {@code /claims/cues.tsv}. */
final class CueTable {

    /** What kind of word a cue is. */
    enum Pos {
        VERB,
        NOUN,
        ADJECTIVE,
        ADVERB,
        ATTRIBUTE,
        /** No cue itself: a document or study, which can be a source. */
        DOCUMENT,
        /** No cue itself: what kind of piece stands under a headline ("Map: ..."), which is nobody's name. */
        HEADING
    }

    private final Map<Pos, Map<String, Cue>> cues = new HashMap<>();

    CueTable(WordTable table) {
        for (WordTable.Row row : table.rows()) {
            Map<String, Cue> words = cues.computeIfAbsent(row.constant("pos", Pos.class), pos -> new HashMap<>());
            if (words.put(row.get("lemma"), cue(row)) != null) {
                throw new CasusException(table.path() + " line " + row.line() + ": \"" + row.get("lemma")
                        + "\" stands twice; keep one row");
            }
        }
    }

    private static Cue cue(WordTable.Row row) {
        Stance stance = row.constant("stance", Stance.class);
        Set<Cue.Frame> frames = EnumSet.noneOf(Cue.Frame.class);
        Map<String, Stance> prepositions = new HashMap<>();
        for (String frame : row.get("frames").split(" ")) {
            if (frame.startsWith("prep:")) {
                String[] parts = frame.substring("prep:".length()).split("=");
                prepositions.put(parts[0], parts.length > 1 ? named(Stance.class, parts[1], row) : stance);
            } else {
                frames.add(named(Cue.Frame.class, frame, row));
            }
        }
        return new Cue(row.get("lemma"), stance, frames, prepositions);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name, WordTable.Row row) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new CasusException(row.path() + " line " + row.line() + ": \"" + name
                        + "\" must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** The cue that a word is as this part of speech, null for none. */
    @Nullable
    Cue get(Pos pos, String lemma) {
        return cues.getOrDefault(pos, Map.of()).get(lemma.toLowerCase(Locale.ROOT));
    }

    /** Whether a cue of this part of speech ends in a word; tells without a tree what cannot be one. */
    boolean isLastWord(Pos pos, String word) {
        String last = word.toLowerCase(Locale.ROOT);
        return cues.getOrDefault(pos, Map.of()).keySet().stream()
                .anyMatch(cue -> cue.equals(last) || cue.endsWith("-" + last));
    }

    /** The cue that a verb token is; null for other words. */
    @Nullable
    Cue verb(Token token) {
        return token.isVerb() ? get(Pos.VERB, token.lemma()) : null;
    }

    /** Whether a word tells what kind of piece an article is: "Map", "Video". */
    boolean isHeading(Token token) {
        return get(Pos.HEADING, token.lemma()) != null;
    }

    /** Whether a word means a document or study, which can be a source: "poll", "report". */
    boolean isDocument(Token token) {
        return token.isNoun() && get(Pos.DOCUMENT, token.lemma()) != null;
    }
}
