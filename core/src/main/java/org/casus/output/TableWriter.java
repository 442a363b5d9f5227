package org.casus.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.article.Zone;
import org.casus.claim.Attribution;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;

/**
 * Writes codings as tables for a terminal, one block an article, no line wider than the terminal. Rejected candidates
 * are shown only with {@link OutputOptions#explain()}, which also shows each stretch of text before its records.
 */
public final class TableWriter implements CodingWriter {

    /** Their widths with the gaps between them make {@link OutputOptions#DEFAULT_WIDTH}. */
    private static final List<TableLayout.Column> COLUMNS = List.of(
            new TableLayout.Column("KIND", 10),
            new TableLayout.Column("TYPE", 14),
            new TableLayout.Column("WHO → WHOM", 22),
            new TableLayout.Column("WHERE", 12),
            new TableLayout.Column("WHEN", 14),
            new TableLayout.Column("LOSSES", 10),
            new TableLayout.Column("ACCORDING TO", 12),
            new TableLayout.Column("TEXT", 12));

    private final Writer out;
    private final OutputOptions options;
    private boolean first = true;

    /**
     * @param out where to write; closed with this writer
     * @param options the terminal's width, and whether to explain
     */
    public TableWriter(Writer out, OutputOptions options) {
        this.out = out;
        this.options = options;
    }

    @Override
    public void begin(Provenance provenance) {
        // a table has no place for a manifest: "casus --version" prints it
    }

    @Override
    public void write(Coding coding) throws IOException {
        if (!first) {
            line("");
        }
        first = false;
        heading(coding.article());
        for (String warning : coding.warnings()) {
            full("! ", warning);
        }
        List<CodedRecord> shown = coding.records().stream()
                .filter(record -> record.kind() != Kind.REJECTED)
                .toList();
        if (shown.isEmpty()) {
            line("(no record)");
        } else {
            table(shown, coding.article());
        }
        if (options.explain()) {
            explain(coding);
        }
        out.flush();
    }

    private void heading(Article article) throws IOException {
        String source = Stream.of(article.published(), article.agency(), article.id())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        String title = Objects.requireNonNullElse(article.title(), "(no headline)");
        line("# " + TextWidth.printable(title + " (" + source + ")"));
    }

    private void table(List<CodedRecord> records, Article article) throws IOException {
        List<List<String>> rows = records.stream()
                .map(record -> Stream.of(
                                Phrases.kind(record),
                                Phrases.type(record),
                                Phrases.who(record),
                                Phrases.where(record.place()),
                                Phrases.when(record.date()),
                                Phrases.losses(record.figures()),
                                Phrases.sources(record.attribution()),
                                article.text(record.span()))
                        .map(TextWidth::printable)
                        .toList())
                .toList();
        for (String line : new TableLayout(COLUMNS, rows, options.width()).lines()) {
            line(line);
        }
    }

    /** Zone by zone: the text, who is quoted in it, and what each sentence gave or why it gave nothing. */
    private void explain(Coding coding) throws IOException {
        Article article = coding.article();
        for (Zone zone : article.zones()) {
            line("");
            full("", "[%s] %s".formatted(Values.name(zone.kind()), article.text(zone.span())));
            for (Attribution attribution : coding.attributions()) {
                if (zone.span().contains(attribution.cueSpan())) {
                    full("  < ", said(attribution, article));
                }
            }
            for (CodedRecord record : coding.records()) {
                if (zone.span().contains(record.sentence())) {
                    full(record.kind() == Kind.REJECTED ? "  x " : "  > ", explanation(record, article));
                }
            }
        }
    }

    private static String said(Attribution attribution, Article article) {
        String content = attribution.content().stream().map(article::text).collect(Collectors.joining(" … "));
        return Phrases.source(attribution) + " | " + attribution.cue() + " | " + content;
    }

    private static String explanation(CodedRecord record, Article article) {
        return Stream.of(
                        Phrases.kind(record),
                        Phrases.type(record),
                        "\"" + article.text(record.span()) + "\"",
                        Phrases.who(record),
                        Phrases.where(record.place()),
                        Phrases.when(record.date()),
                        Phrases.losses(record.figures()),
                        Phrases.sources(record.attribution()),
                        Objects.requireNonNullElse(record.reason(), ""),
                        "rule " + record.rule())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    /** One line, cut to the terminal's width. */
    private void line(String line) throws IOException {
        out.write(TextWidth.cut(line, options.width()));
        out.write('\n');
    }

    /** One line in full: explanations are for reading to the end. */
    private void full(String indent, String text) throws IOException {
        out.write(indent + TextWidth.printable(text));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
