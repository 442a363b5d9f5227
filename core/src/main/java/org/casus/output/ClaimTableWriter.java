package org.casus.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.event.CodedRecord;
import org.casus.story.Account;
import org.casus.story.Statement;

/**
 * Writes who says what about which happening, with which figure, and who supports or contradicts it: one table, the
 * accounts of one happening one below the other under the same number.
 */
public final class ClaimTableWriter implements Closeable {

    private static final String OUTLET = "(the outlet)";

    private static final List<TableLayout.Column> COLUMNS = List.of(
            new TableLayout.Column("NO", 3),
            new TableLayout.Column("ACCORDING TO", 20),
            new TableLayout.Column("SAYS", 16),
            new TableLayout.Column("WHO → WHOM", 16),
            new TableLayout.Column("WHEN", 12),
            new TableLayout.Column("LOSSES", 12),
            new TableLayout.Column("SUPPORTED BY", 14),
            new TableLayout.Column("CONTRADICTED BY", 15),
            new TableLayout.Column("LATER", 12),
            new TableLayout.Column("ORIGINS", 7),
            new TableLayout.Column("TOLD IN", 14),
            new TableLayout.Column("TEXT", 12));

    private final Writer out;
    private final int width;

    /**
     * @param out where to write; closed with this writer
     * @param options the terminal's width
     */
    public ClaimTableWriter(Writer out, OutputOptions options) {
        this.out = out;
        this.width = options.width();
    }

    /**
     * Writes the table, under a line that tells what it was made of.
     *
     * @param articles all articles that were read, also those without a claim
     * @param accounts what they tell, those of one happening together
     */
    public void write(List<Article> articles, List<Account> accounts) throws IOException {
        line("# " + TextWidth.printable(heading(articles)));
        if (accounts.isEmpty()) {
            line("(no claim)");
        } else {
            boolean several = articles.size() > 1;
            for (String line : new TableLayout(COLUMNS, rows(accounts, several), width).lines()) {
                line(line);
            }
        }
        out.flush();
    }

    private static String heading(List<Article> articles) {
        if (articles.size() != 1) {
            return articles.size() + " articles";
        }
        Article article = articles.get(0);
        String source = Stream.of(article.published(), article.agency(), article.id())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return Objects.requireNonNullElse(article.title(), "(no headline)") + " (" + source + ")";
    }

    private static List<List<String>> rows(List<Account> accounts, boolean several) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        accounts.forEach(each -> numbers.putIfAbsent(each.incident(), numbers.size() + 1));
        return accounts.stream()
                .map(each -> row(each, Objects.requireNonNull(numbers.get(each.incident())), several))
                .toList();
    }

    private static List<String> row(Account account, int number, boolean several) {
        CodedRecord record = account.record();
        return Stream.of(
                        String.valueOf(number),
                        source(account.first(), several),
                        Stream.of(Phrases.kind(record), Phrases.type(record))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(": ")),
                        Phrases.who(record),
                        Phrases.when(record.date()),
                        Phrases.losses(record.figures()),
                        supporters(account.supporting(), several),
                        opponents(account.contradicting(), several),
                        account.later().stream().map(ClaimTableWriter::later).collect(Collectors.joining("; ")),
                        several ? String.valueOf(account.origins().size()) : "",
                        several ? told(account.articles()) : "",
                        account.first().article().text(record.span()))
                .map(TextWidth::printable)
                .toList();
    }

    /** Who says so; of several outlets each by its article. */
    private static String source(Statement statement, boolean several) {
        CodedRecord record = statement.record();
        if (!record.attribution().isEmpty()) {
            return Phrases.sources(record.attribution());
        }
        return several ? "(" + name(statement.article()) + ")" : OUTLET;
    }

    private static String supporters(List<Account.Version> versions, boolean several) {
        return versions.stream()
                .map(version -> source(version.statement(), several))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Who says otherwise, and in what. */
    private static String opponents(List<Account.Version> versions, boolean several) {
        return versions.stream()
                .map(version ->
                        source(version.statement(), several) + " (" + String.join(", ", version.disagreeing()) + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** What the same source says later: "15 killed (2024-03-07)". */
    private static String later(Statement statement) {
        return Phrases.losses(statement.record().figures()) + " ("
                + statement.article().published() + ")";
    }

    /** The article that tells it first, with the number of those after it: "2024-03-05 dispatch-1 +2". */
    private static String told(List<Article> articles) {
        Article first = articles.get(0);
        String day = first.published() == null ? "" : first.published() + " ";
        return day + name(first) + (articles.size() > 1 ? " +" + (articles.size() - 1) : "");
    }

    /** An article's name without the folder that it lies in. */
    private static String name(Article article) {
        return article.id().substring(article.id().lastIndexOf('/') + 1);
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
