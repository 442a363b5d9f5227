package org.casus.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.CasusException;
import org.casus.article.Span;

/**
 * Cuts text into the word pieces of an uncased BERT vocabulary (Devlin et al. 2019), each with its place in the text. Own
 * code, since the usual library for it brings 19 MB of native code for what is a table and a loop. Immutable.
 */
public final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    /** @param vocabulary ids by piece; pieces within a word begin with "##" */
    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = id("[UNK]");
        this.first = id("[CLS]");
        this.last = id("[SEP]");
    }

    /** The vocabulary of a {@code tokenizer.json}. */
    public static WordPiece read(InputStream json) throws IOException {
        JsonNode vocabulary = new ObjectMapper().readTree(json).path("model").path("vocab");
        Map<String, Integer> ids = new HashMap<>();
        vocabulary
                .fields()
                .forEachRemaining(
                        entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
        return new WordPiece(ids);
    }

    /**
     * The pieces of a text.
     *
     * @param ids numbers of the pieces, the marks of beginning and end included
     * @param spans offsets of each in the text; empty ones for the two marks
     */
    public record Pieces(List<Integer> ids, List<Span> spans) {

        public Pieces {
            ids = List.copyOf(ids);
            spans = List.copyOf(spans);
        }
    }

    /** The first pieces of a text, at most {@code most} with the two marks. */
    public Pieces cut(String text, int most) {
        List<Integer> ids = new ArrayList<>(List.of(first));
        List<Span> spans = new ArrayList<>(List.of(new Span(0, 0)));
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end > at) {
                add(text, at, end, ids, spans);
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        int kept = Math.min(ids.size(), most - 1);
        List<Integer> cutIds = new ArrayList<>(ids.subList(0, kept));
        List<Span> cutSpans = new ArrayList<>(spans.subList(0, kept));
        cutIds.add(last);
        cutSpans.add(new Span(text.length(), text.length()));
        return new Pieces(cutIds, cutSpans);
    }

    /** Where the word that begins here ends: one mark, or letters up to the next mark or space; {@code at} for a space. */
    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (isSpace(c)) {
                break;
            }
            if (isMark(c)) {
                return end == at ? end + Character.charCount(c) : end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == 0xFFFD;
    }

    /** Punctuation, symbols of ASCII, and ideographs, which stand alone. */
    private static boolean isMark(int c) {
        if (c < 128) {
            return !Character.isLetterOrDigit(c);
        }
        int type = Character.getType(c);
        return Character.isIdeographic(c)
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    /** Longest pieces first; all pieces of a word carry the word's place. */
    private void add(String text, int start, int end, List<Integer> ids, List<Span> spans) {
        String word = bare(text.substring(start, end));
        if (word.isEmpty()) {
            return;
        }
        List<Integer> pieces = new ArrayList<>();
        int at = 0;
        while (at < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            Integer id = null;
            while (to > at && id == null) {
                id = vocabulary.get((at == 0 ? "" : "##") + word.substring(at, to));
                to -= id == null ? 1 : 0;
            }
            if (id == null) {
                break;
            }
            pieces.add(id);
            at = to;
        }
        if (at < word.length()) {
            pieces = List.of(unknown);
        }
        for (int id : pieces) {
            ids.add(id);
            spans.add(new Span(start, end));
        }
    }

    /** Lower case, without accents and other marks that combine. */
    private static String bare(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder();
        apart.codePoints()
                .filter(c ->
                        Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new CasusException("the encoder's vocabulary has no piece " + piece);
        }
        return id;
    }
}
