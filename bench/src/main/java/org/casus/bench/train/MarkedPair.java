package org.casus.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.CasusException;
import org.casus.article.Span;

/**
 * A sentence with two marked parties and what the first does to the second.
 *
 * @param type a type, TYPE/CAMEO, a root that stands for several types, or NONE
 * @param text the sentence without marks
 * @param actor offsets of who acts
 * @param recipient offsets of who is acted upon
 */
public record MarkedPair(String type, String text, Span actor, Span recipient) {

    /**
     * Reads a file of pairs: JSON lines with {@code root} and {@code marked} ({@code <s>actor</s>}, {@code
     * <t>recipient</t>}), or a table of type and sentence ({@code [actor]}, <code>{recipient}</code>). Pairs without both
     * marks are left out.
     *
     * @throws CasusException where a line is neither
     */
    public static List<MarkedPair> read(Path file) throws IOException {
        boolean table = file.toString().endsWith(".tsv");
        List<MarkedPair> pairs = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = table ? 1 : 0; i < lines.size(); i++) {
            String where = file.getFileName() + " line " + (i + 1);
            if (!lines.get(i).isBlank()) {
                MarkedPair pair = table ? row(lines.get(i), where) : json(lines.get(i), where);
                if (pair.actor().length() > 0 && pair.recipient().length() > 0) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static MarkedPair row(String line, String where) {
        String[] cells = line.split("\t");
        if (cells.length != 2) {
            throw new CasusException(where + ": two columns expected, type and sentence");
        }
        MarkedPair pair = of(cells[0], cells[1], "[", "]", "{", "}");
        if (pair.actor().length() == 0 || pair.recipient().length() == 0) {
            throw new CasusException(where + ": mark [the actor] and {the recipient}");
        }
        return pair;
    }

    private static MarkedPair json(String line, String where) {
        try {
            JsonNode node = new ObjectMapper().readTree(line);
            return of(node.path("root").asText(), node.path("marked").asText(), "<s>", "</s>", "<t>", "</t>");
        } catch (IOException e) {
            throw new CasusException(where + ": not JSON: " + e.getMessage(), e);
        }
    }

    /**
     * A pair from its sentence with marks; a party whose marks are missing has an empty span.
     *
     * @param marks the four marks: before and after the actor, before and after the recipient
     */
    public static MarkedPair of(String type, String marked, String... marks) {
        int[] at = {-1, -1, -1, -1};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < marked.length(); ) {
            int mark = markAt(marked, i, marks);
            if (mark < 0) {
                text.append(marked.charAt(i++));
            } else {
                at[mark] = text.length();
                i += marks[mark].length();
            }
        }
        return new MarkedPair(type, text.toString(), span(at[0], at[1]), span(at[2], at[3]));
    }

    private static int markAt(String text, int offset, String... marks) {
        for (int k = 0; k < marks.length; k++) {
            if (text.startsWith(marks[k], offset)) {
                return k;
            }
        }
        return -1;
    }

    private static Span span(int start, int end) {
        return start < 0 || end < start ? new Span(0, 0) : new Span(start, end);
    }
}
