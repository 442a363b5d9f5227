package org.casus.output;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.event.CodedRecord;
import org.casus.story.Account;
import org.casus.story.AccountComparer;

/**
 * Writes who says what about which happening, with which figure, and who supports or contradicts it: a table an article,
 * the accounts of one happening one below the other under the same number.
 */
public final class ClaimTableWriter implements CodingWriter {

    private static final String OUTLET = "(the outlet)";

    private static final List<TableLayout.Column> COLUMNS = List.of(
            new TableLayout.Column("NO", 3),
            new TableLayout.Column("ACCORDING TO", 20),
            new TableLayout.Column("SAYS", 16),
            new TableLayout.Column("WHO → WHOM", 20),
            new TableLayout.Column("WHEN", 12),
            new TableLayout.Column("LOSSES", 12),
            new TableLayout.Column("SUPPORTED BY", 14),
            new TableLayout.Column("CONTRADICTED BY", 15),
            new TableLayout.Column("TEXT", 12));

    private final Writer out;
    private final int width;
    private final AccountComparer comparer = new AccountComparer();
    private boolean first = true;

    /**
     * @param out where to write; closed with this writer
     * @param options the terminal's width
     */
    public ClaimTableWriter(Writer out, OutputOptions options) {
        this.out = out;
        this.width = options.width();
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
        Article article = coding.article();
        String source = Stream.of(article.published(), article.agency(), article.id())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        String title = Objects.requireNonNullElse(article.title(), "(no headline)");
        line("# " + TextWidth.printable(title + " (" + source + ")"));
        List<Account> accounts = comparer.compare(coding.records());
        if (accounts.isEmpty()) {
            line("(no claim)");
        } else {
            for (String line : new TableLayout(COLUMNS, rows(accounts, article), width).lines()) {
                line(line);
            }
        }
        out.flush();
    }

    private static List<List<String>> rows(List<Account> accounts, Article article) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        accounts.forEach(a -> numbers.putIfAbsent(a.record().incident(), numbers.size() + 1));
        return accounts.stream().map(account -> row(account, numbers, article)).toList();
    }

    private static List<String> row(Account account, Map<String, Integer> numbers, Article article) {
        CodedRecord record = account.record();
        return Stream.of(
                        String.valueOf(numbers.get(record.incident())),
                        source(record),
                        Stream.of(Phrases.kind(record), Phrases.type(record))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(": ")),
                        Phrases.who(record),
                        Phrases.when(record.date()),
                        Phrases.losses(record.figures()),
                        supporters(account.supporting()),
                        opponents(account.contradicting()),
                        article.text(record.span()))
                .map(TextWidth::printable)
                .toList();
    }

    private static String source(CodedRecord record) {
        return record.attribution().isEmpty() ? OUTLET : Phrases.sources(record.attribution());
    }

    private static String supporters(List<Account.Version> versions) {
        return versions.stream()
                .map(version -> source(version.record()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Who says otherwise, and in what. */
    private static String opponents(List<Account.Version> versions) {
        return versions.stream()
                .map(version -> source(version.record()) + " (" + String.join(", ", version.disagreeing()) + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void line(String line) throws IOException {
        out.write(TextWidth.cut(line, width));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
