package org.casus.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.casus.CasusException;
import org.casus.store.EventFilter;
import org.casus.store.IncidentSummary;
import org.casus.store.Page;
import org.casus.store.SqlRows;
import org.casus.store.StoreReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks a store: {@code casus query "SQL or filter"}. */
@Command(
        name = "query",
        description =
                "Answers a question to a store: a filter, written as in the pages' addresses, or SQL. It cannot change"
                        + " anything.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus query 'type=ASSAULT&country=UKR&from=2024-01-01'",
            "  casus query 'q=\"drone strike\"&view=incident' -f csv",
            "  casus query country=SDN --as-of 2025-01-01 -o then.jsonl",
            "  casus query 'SELECT type, count(*) FROM event GROUP BY type'",
            "",
            "Filters and tables: docs/store.md. Exit code: 0 rows found, 1 none, 2 error."
        })
final class QueryCommand implements Callable<Integer> {

    private static final Pattern SQL = Pattern.compile("(?is)\\s*(select|with|values|explain|pragma)\\b.*");
    private static final int INCIDENTS_A_PAGE = 1000;

    @Parameters(paramLabel = "QUESTION", description = "A filter or a SQL statement; '' for all events and claims.")
    private String question = "";

    @Mixin
    private StoreOptions target = new StoreOptions();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private RowOutput output = new RowOutput();

    private final Console console;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (StoreReader reader = target.store().reader()) {
            return output.write(console, rows -> ask(reader, rows)) > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
        }
    }

    private void ask(StoreReader reader, SqlRows rows) throws IOException {
        if (SQL.matcher(question).matches()) {
            if (asOf.moment() != null) {
                throw new CasusException(
                        "--as-of goes with a filter; in SQL compare the columns added and until of table coding");
            }
            reader.query(question, rows);
            return;
        }
        EventFilter filter = asOf.in(EventFilter.parse(question));
        if (filter.view() == EventFilter.View.INCIDENT) {
            incidents(reader, filter, rows);
        } else {
            reader.flat(filter, rows);
        }
    }

    private static void incidents(StoreReader reader, EventFilter filter, SqlRows rows) throws IOException {
        rows.columns(List.of(
                "incident",
                "reports",
                "articles",
                "outlets",
                "first_day",
                "last_day",
                "types",
                "country",
                "place",
                "lat",
                "lon",
                "place_precision",
                "contested",
                "killed_low",
                "killed_best_least",
                "killed_best_greatest",
                "killed_high"));
        String after = null;
        do {
            Page<IncidentSummary> page = reader.incidents(filter, after, INCIDENTS_A_PAGE);
            for (IncidentSummary each : page.items()) {
                rows.row(row(each));
            }
            after = page.next();
        } while (after != null);
        rows.end();
    }

    private static List<@Nullable Object> row(IncidentSummary each) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(
                row,
                each.id(),
                each.reports(),
                each.articles(),
                each.outlets(),
                each.firstDay(),
                each.lastDay(),
                String.join(";", each.types()).toUpperCase(Locale.ROOT),
                each.country(),
                each.place(),
                each.lat(),
                each.lon(),
                each.precision(),
                each.contested() ? 1 : 0);
        IncidentSummary.Range killed = each.killed();
        row.add(killed == null ? null : killed.low());
        row.add(killed == null ? null : killed.leastBest());
        row.add(killed == null ? null : killed.greatestBest());
        row.add(killed == null ? null : killed.high());
        return row;
    }
}
