package org.casus.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.origin.Origin;
import org.casus.origin.Reprint;
import org.jspecify.annotations.Nullable;

/** Writes origins with their reprints, as JSON Lines or as a table. Leaves what it writes to open. */
public final class OriginWriter {

    private static final List<TableLayout.Column> COLUMNS = List.of(
            new TableLayout.Column("ORIGIN", 12),
            new TableLayout.Column("DAY", 10),
            new TableLayout.Column("AGENCY", 10),
            new TableLayout.Column("RELATION", 11),
            new TableLayout.Column("ARTICLE", 30));

    private final Writer out;
    private final int width;

    /**
     * @param out where to write
     * @param options the terminal's width
     */
    public OriginWriter(Writer out, OutputOptions options) {
        this.out = out;
        this.width = options.width();
    }

    /** One object an origin; docs/incidents.md tells the keys. */
    public void jsonLines(List<Origin> origins) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        for (Origin origin : origins) {
            json.writeStartObject();
            json.writeStringField("kind", "origin");
            json.writeStringField("id", origin.id());
            json.writeStringField("article", Values.wellFormed(origin.first()));
            json.writeStringField("published", text(origin.published()));
            json.writeStringField("agency", origin.agency());
            json.writeArrayFieldStart("reprints");
            for (Reprint reprint : origin.reprints()) {
                json.writeStartObject();
                json.writeStringField("article", Values.wellFormed(reprint.article()));
                json.writeStringField("published", text(reprint.published()));
                json.writeStringField("relation", Values.name(reprint.relation()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeRaw('\n');
        json.close();
    }

    /** A line an article, the reprints under their origin. */
    public void table(List<Origin> origins) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Origin origin : origins) {
            rows.add(row(origin.id(), text(origin.published()), origin.agency(), "", origin.first()));
            for (Reprint reprint : origin.reprints()) {
                rows.add(row("", text(reprint.published()), "", Values.name(reprint.relation()), reprint.article()));
            }
        }
        for (String line : new TableLayout(COLUMNS, rows, width).lines()) {
            out.write(TextWidth.cut(line, width));
            out.write('\n');
        }
        out.flush();
    }

    private static List<String> row(@Nullable String... cells) {
        return Stream.of(cells)
                .map(cell -> TextWidth.printable(cell == null ? "" : cell))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
