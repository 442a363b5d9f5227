package org.casus.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.CasusException;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.claim.Attribution;
import org.casus.claim.ClaimReader;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Texts of one to three sentences with every attribution labelled: a text is right where all of its attributions are
 * found, each with source, cue, content, stance and level, and none besides. The texts whose SHA-256 comes first are kept
 * apart from tuning.
 */
@Command(
        name = "attribution-sentences",
        description =
                "Nested and cross-sentence attributions, fully labelled (TSV: no, text, source, cue, content, ...).",
        mixinStandardHelpOptions = true)
final class AttributionSentencesBench extends Bench {

    private static final int KEPT_APART = 20;
    private static final List<String> COLUMNS = List.of("no", "text", "source", "cue", "content", "stance", "level");

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Annotator annotator = CoreNlpAnnotator.create();
        ClaimReader reader = ClaimReader.fromResources();
        Map<String, Set<String>> labelled = labelled(data);
        List<String> apart = labelled.keySet().stream()
                .sorted(Comparator.comparing(AttributionSentencesBench::digest))
                .limit(KEPT_APART)
                .toList();
        ObjectNode written = Json.mapper().createObjectNode();
        int[] right = new int[2];
        int shared = 0;
        int found = 0;
        for (Map.Entry<String, Set<String>> entry : labelled.entrySet()) {
            Set<String> answers = answers(entry.getKey(), annotator, reader);
            boolean kept = apart.contains(entry.getKey());
            right[kept ? 1 : 0] += answers.equals(entry.getValue()) ? 1 : 0;
            found += answers.size();
            shared += (int) answers.stream().filter(entry.getValue()::contains).count();
            if (!kept && !answers.equals(entry.getValue())) {
                tell(entry.getKey(), entry.getValue(), answers);
            }
            answers.forEach(written.putArray(entry.getKey())::add);
        }
        Json.write(predictions, written);
        int tuned = labelled.size() - apart.size();
        int wanted = labelled.values().stream().mapToInt(Set::size).sum();
        return List.of(
                Score.casus("fully right, kept apart", right[1] / (double) Math.max(1, apart.size()), apart.size()),
                Score.casus("fully right, others", right[0] / (double) Math.max(1, tuned), tuned),
                Score.casus("attribution precision", shared / (double) Math.max(1, found), found),
                Score.casus("attribution recall", shared / (double) Math.max(1, wanted), wanted));
    }

    private void tell(String text, Set<String> wanted, Set<String> answers) {
        out().println("WRONG: " + text);
        wanted.stream().filter(row -> !answers.contains(row)).forEach(row -> out().println("  missing " + row));
        answers.stream().filter(row -> !wanted.contains(row)).forEach(row -> out().println("  surplus " + row));
    }

    /** The labels of each text, in file order. */
    private static Map<String, Set<String>> labelled(Path file) throws IOException {
        Map<String, Set<String>> labelled = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        if (!List.of(lines.get(0).split("\t", -1)).equals(COLUMNS)) {
            throw new CasusException(file + " line 1: the columns must be " + COLUMNS);
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != COLUMNS.size()) {
                throw new CasusException(file + " line " + (i + 1) + ": needs " + COLUMNS.size() + " cells");
            }
            labelled.computeIfAbsent(cells[1], text -> new TreeSet<>())
                    .add(row(cells[2], cells[3], cells[4], cells[5], Integer.parseInt(cells[6])));
        }
        return labelled;
    }

    private static Set<String> answers(String text, Annotator annotator, ClaimReader reader) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        Article article = new Article("text", "text", null, null, null, null, null, "en", text, List.of(body));
        List<Attribution> found = reader.read(annotator.annotate(article), (sentence, head) -> List.of())
                .attributions();
        Set<String> answers = new TreeSet<>();
        for (Attribution one : found) {
            int level = 1
                    + (int) found.stream()
                            .filter(other -> other != one && other.covers(one.cueSpan()))
                            .count();
            List<String> content = new ArrayList<>();
            one.content().forEach(span -> content.add(article.text(span)));
            answers.add(row(
                    one.text(),
                    one.cue(),
                    String.join(" ", content),
                    one.stance().name(),
                    level));
        }
        return answers;
    }

    /** One attribution in words, so that marks at the ends of spans do not matter. */
    private static String row(String source, String cue, String content, String stance, int level) {
        return String.join(
                " | ", words(source), words(cue), words(content), stance.toLowerCase(Locale.ROOT), "level " + level);
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}'’-]+", " ").strip();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new CasusException("This Java has no SHA-256, which every Java must have", e);
        }
    }
}
