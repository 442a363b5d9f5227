package org.casus.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.casus.CasusException;
import org.casus.store.SqlRows;
import org.casus.store.Store;
import org.casus.store.StoreReader;
import org.casus.store.diff.Change;
import org.casus.store.diff.Readings;
import org.casus.store.diff.RecordDiff;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two versions of the coder: {@code casus diff A B}. */
@Command(
        name = "diff",
        description = "Tells what two versions of the coder read differently in the same articles, and why.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus diff before.jsonl after.jsonl               # two outputs of casus code",
            "  casus diff casus.db@1f0c casus.db                 # a former version and the one in force",
            "  casus diff old.db new.db --kind event,claim -f csv",
            "  casus diff old.db new.db --summary",
            "",
            "The digests that follow an @ are those of casus status; their first digits suffice.",
            "Exit code: 0 something changed, 1 nothing, 2 error."
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "A store, STORE@DIGEST, or a JSON Lines file: before.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The same: after.")
    private String after = "";

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description = "Only records of these kinds, before or after.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--summary", description = "Only count changes by field and rule.")
    private boolean summary;

    @Mixin
    private RowOutput output = new RowOutput();

    private final Console console;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Side old = Side.open(before);
                Side now = Side.open(after)) {
            long rows = output.write(console, sink -> compare(old.readings(), now.readings(), sink));
            return rows > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
        }
    }

    private void compare(Readings old, Readings now, SqlRows rows) throws IOException {
        Map<List<String>, Integer> counts = new TreeMap<>(java.util.Comparator.comparing(List::toString));
        if (!summary) {
            rows.columns(List.of("article", "change", "kind", "type", "text", "field", "before", "after", "why"));
        }
        int both = 0;
        int one = 0;
        for (String article : now.articles()) {
            Optional<List<JsonNode>> was = old.of(article);
            if (was.isEmpty()) {
                one++;
                continue;
            }
            both++;
            for (Change change :
                    RecordDiff.compare(article, was.get(), now.of(article).orElse(List.of()))) {
                if (wanted(change)) {
                    tell(change, rows, counts);
                }
            }
        }
        if (summary) {
            rows.columns(List.of("change", "field", "rule", "number"));
            for (Map.Entry<List<String>, Integer> each : counts.entrySet()) {
                List<@Nullable Object> row = new ArrayList<>(each.getKey());
                row.add(each.getValue());
                rows.row(row);
            }
        }
        rows.end();
        console.log(both + " articles in both" + (one == 0 ? "" : ", " + one + " only in " + after));
    }

    private boolean wanted(Change change) {
        return kinds.isEmpty() || kinds.contains(kind(change.before())) || kinds.contains(kind(change.after()));
    }

    private static String kind(@Nullable JsonNode record) {
        return record == null ? "" : record.path("kind").asText();
    }

    private void tell(Change change, SqlRows rows, Map<List<String>, Integer> counts) throws IOException {
        JsonNode shown = change.after() == null ? change.before() : change.after();
        String what = change.kind().name().toLowerCase(Locale.ROOT);
        List<Change.Field> fields = new ArrayList<>(change.fields());
        if (fields.isEmpty()) {
            fields.add(new Change.Field(
                    "",
                    change.before() == null ? none() : change.before().path("kind"),
                    change.after() == null ? none() : change.after().path("kind")));
        }
        String rule = change.after() == null ? change.ruleBefore() : change.ruleAfter();
        for (Change.Field field : fields) {
            if (summary) {
                counts.merge(List.of(what, field.name(), rule), 1, Integer::sum);
            } else {
                List<@Nullable Object> row = new ArrayList<>();
                row.addAll(List.of(change.article(), what, kind(shown)));
                row.add(shown == null ? null : shown.path("type").textValue());
                row.addAll(
                        List.of(change.text(), field.name(), text(field.before()), text(field.after()), change.why()));
                rows.row(row);
            }
        }
    }

    private static JsonNode none() {
        return com.fasterxml.jackson.databind.node.NullNode.instance;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isTextual() ? value.textValue() : value.toString();
    }

    /** One side of the comparison and what must be closed after it. */
    private record Side(Readings readings, @Nullable StoreReader reader) implements AutoCloseable {

        static Side open(String named) {
            int at = named.lastIndexOf('@');
            boolean whole = Files.exists(Path.of(named));
            Path file = Path.of(whole || at < 0 ? named : named.substring(0, at));
            if (!Files.exists(file)) {
                throw new CasusException(named + ": no such file; name a store, STORE@DIGEST or a JSON Lines file");
            }
            if (!Store.isStore(file)) {
                return new Side(Readings.of(file), null);
            }
            StoreReader reader = Store.at(file).reader();
            String coder = whole || at < 0 ? null : named.substring(at + 1);
            if (coder != null && reader.codedArticles(coder).isEmpty()) {
                reader.close();
                throw new CasusException(
                        named + ": no version of the coder has this digest here; see: casus status --store " + file);
            }
            return new Side(Readings.of(reader, coder), reader);
        }

        @Override
        public void close() {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
