package org.casus.output;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.place.Place;
import org.casus.story.Incident;
import org.casus.story.IncidentField;
import org.casus.story.TollEntry;
import org.casus.story.TollRange;
import org.jspecify.annotations.Nullable;

/**
 * Writes incidents as a table, one an incident, and under each that sources tell differently what each of them says, and
 * how its toll changed.
 */
public final class IncidentTableWriter implements IncidentWriter {

    private static final List<TableLayout.Column> COLUMNS = List.of(
            new TableLayout.Column("INCIDENT", 12),
            new TableLayout.Column("TYPE", 10),
            new TableLayout.Column("WHEN", 10),
            new TableLayout.Column("WHERE", 14),
            new TableLayout.Column("TOLL", 16),
            new TableLayout.Column("ORIGINS", 7),
            new TableLayout.Column("REPORTS", 7),
            new TableLayout.Column("FIRST", 10),
            new TableLayout.Column("LAST", 10),
            new TableLayout.Column("DISPUTED", 16));

    private final Writer out;
    private final int width;

    /**
     * @param out where to write; closed with this writer
     * @param options the terminal's width
     */
    public IncidentTableWriter(Writer out, OutputOptions options) {
        this.out = out;
        this.width = options.width();
    }

    @Override
    public void write(List<Incident> incidents) throws IOException {
        List<String> lines = new TableLayout(
                        COLUMNS,
                        incidents.stream().map(IncidentTableWriter::row).toList(),
                        width)
                .lines();
        line(lines.get(0));
        for (int i = 0; i < incidents.size(); i++) {
            line(lines.get(i + 1));
            for (String detail : details(incidents.get(i))) {
                line("    " + TextWidth.printable(detail));
            }
        }
        out.flush();
    }

    private static List<String> row(Incident incident) {
        return Stream.of(
                        incident.id(),
                        text(incident.type()),
                        Phrases.when(incident.date()),
                        place(incident.place()),
                        incident.toll().stream().map(IncidentTableWriter::toll).collect(Collectors.joining(", ")),
                        String.valueOf(incident.origins().size()),
                        String.valueOf(incident.reports().size()),
                        text(incident.firstReport()),
                        text(incident.lastReport()),
                        incident.fields().stream()
                                .filter(field -> !field.agreed())
                                .map(IncidentField::name)
                                .collect(Collectors.joining(", ")))
                .map(TextWidth::printable)
                .toList();
    }

    private static List<String> details(Incident incident) {
        Stream<String> disputed = incident.fields().stream()
                .filter(field -> !field.agreed())
                .map(field -> field.name() + ": "
                        + field.values().stream()
                                .map(value -> value.text() + " (" + String.join(", ", value.articles()) + ")")
                                .collect(Collectors.joining("; ")));
        boolean history =
                incident.reports().size() > 1 || incident.fields().stream().anyMatch(field -> !field.agreed());
        Stream<String> tolls = incident.tollHistory().stream()
                .filter(entry -> history)
                .map(IncidentTableWriter::entry)
                .distinct();
        return Stream.concat(disputed, tolls).toList();
    }

    private static String entry(TollEntry entry) {
        String source = entry.count().source();
        return (entry.held() == null ? "no date" : entry.held())
                + "  "
                + bounds(
                        entry.count().low(), entry.count().best(), entry.count().high())
                + " " + Values.name(entry.count().loss())
                + ", " + (source.isEmpty() ? "the outlet" : source)
                + " (" + entry.article() + ")"
                + (entry.latest() ? "" : ", superseded");
    }

    private static String toll(TollRange range) {
        return bounds(range.low(), range.best(), range.high()) + " " + Values.name(range.loss());
    }

    private static String bounds(@Nullable Integer low, @Nullable Integer best, @Nullable Integer high) {
        if (best != null && Objects.equals(low, best) && Objects.equals(high, best)) {
            return best.toString();
        }
        String range = text(low) + "–" + text(high);
        return best == null ? range : best + " (" + range + ")";
    }

    private static String place(@Nullable Place place) {
        if (place == null) {
            return "";
        }
        String name = place.name() == null ? place.text() : place.name();
        return place.country() == null ? name : name + " (" + place.country() + ")";
    }

    private static String text(@Nullable Object value) {
        return value instanceof LocalDate || value instanceof Integer || value instanceof String
                ? value.toString()
                : "";
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
