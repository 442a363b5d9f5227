package org.casus.spark;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casus.output.IncidentJsonWriter;
import org.casus.story.Decisions;
import org.casus.story.Incident;
import org.casus.story.IncidentAssembler;
import org.casus.story.IncidentMatcher;
import org.casus.story.Report;
import org.casus.story.ReportCodec;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of one type, and of one country unless countries are compared too. The reports come sorted by their first
 * day; where no day for {@value #REACH} days on is any report's, all before are complete and are matched, as one machine
 * matches them. What is held is one such stretch, about 4 kB a report.
 */
final class IncidentBlock implements Iterator<Row> {

    static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.StringType)
            .add("month", DataTypes.StringType)
            .add("type", DataTypes.StringType)
            .add("country", DataTypes.StringType)
            .add("reports", DataTypes.IntegerType)
            .add("origins", DataTypes.IntegerType)
            .add("line", DataTypes.StringType);

    /** Reports are compared where their days are in the same week or in neighbouring ones. */
    private static final int REACH = 14;

    private static final int FIRST_DAY = 2;
    private static final int LAST_DAY = 3;
    private static final int POSITION = 8;
    private static final int REPORT = 9;
    private static final int ORIGINS = 10;

    private final Iterator<Row> rows;
    private final Deque<Row> ready = new ArrayDeque<>();
    private final ReportCodec reports = new ReportCodec();
    private @Nullable Row ahead;

    /**
     * @param rows of the form that {@link MatchIncidents} chooses, sorted
     */
    IncidentBlock(Iterator<Row> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (ahead != null || rows.hasNext())) {
            match(stretch());
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.removeFirst();
    }

    private List<Told> stretch() {
        List<Told> stretch = new ArrayList<>();
        long last = Long.MIN_VALUE;
        Row row = ahead == null ? rows.next() : ahead;
        ahead = null;
        while (row != null) {
            if (!stretch.isEmpty() && row.getLong(FIRST_DAY) > last + REACH) {
                ahead = row;
                return stretch;
            }
            last = Math.max(last, row.getLong(LAST_DAY));
            stretch.add(new Told(
                    reports.read(ByteBuffer.wrap(row.getAs(REPORT))), row.getList(ORIGINS), row.getInt(POSITION)));
            row = rows.hasNext() ? rows.next() : null;
        }
        return stretch;
    }

    /** The earliest published comes first, as in {@code casus incidents}; of reports with one key the first counts. */
    private void match(List<Told> stretch) {
        IncidentMatcher matcher = IncidentMatcher.inMemory(Decisions.none());
        Map<String, List<String>> origins = new HashMap<>();
        Set<String> keys = new HashSet<>();
        stretch.stream()
                .sorted(Comparator.comparing(
                                (Told told) -> told.report().published(),
                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(told -> told.report().article())
                        .thenComparing(Told::position))
                .filter(told -> keys.add(told.report().key()))
                .forEach(told -> {
                    origins.put(told.report().article(), told.origins());
                    matcher.add(told.report());
                });
        IncidentAssembler assembler = new IncidentAssembler(article -> origins.getOrDefault(article, List.of()));
        matcher.incidents().forEach(joined -> ready.add(row(assembler.incident(joined))));
    }

    private static Row row(Incident incident) {
        Block block = Block.of(incident.reports().get(0));
        return RowFactory.create(
                incident.id(),
                Outcome.month(incident.firstReport()),
                block.type(),
                block.country(),
                incident.reports().size(),
                incident.origins().size(),
                line(incident));
    }

    private static String line(Incident incident) {
        StringWriter text = new StringWriter();
        try (IncidentJsonWriter writer = new IncidentJsonWriter(text)) {
            writer.write(List.of(incident));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().strip();
    }

    private record Told(Report report, List<String> origins, int position) {}
}
