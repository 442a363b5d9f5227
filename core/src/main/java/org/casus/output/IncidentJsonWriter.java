package org.casus.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.casus.place.Place;
import org.casus.story.Incident;
import org.casus.story.IncidentField;
import org.casus.story.Report;
import org.casus.story.Revision;
import org.casus.story.TollEntry;
import org.casus.story.TollRange;
import org.jspecify.annotations.Nullable;

/** Writes incidents as JSON Lines, one object an incident; docs/incidents.md tells the keys. */
public final class IncidentJsonWriter implements IncidentWriter {

    private static final int DEGREES = 5;

    private final JsonGenerator json;

    /**
     * @param out where to write; closed with this writer
     */
    public IncidentJsonWriter(Writer out) {
        try {
            json = new JsonFactory().createGenerator(out);
        } catch (IOException e) {
            throw new IllegalStateException("a generator on a writer does no input or output", e);
        }
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public void write(List<Incident> incidents) throws IOException {
        for (Incident incident : incidents) {
            json.writeStartObject();
            json.writeStringField("kind", "incident");
            text("id", incident.id());
            text("type", incident.type());
            text("start", incident.date().start());
            text("end", incident.date().end());
            text("date_precision", Values.name(incident.date().precision()));
            place(incident.place());
            text("first_report", incident.firstReport());
            text("last_report", incident.lastReport());
            texts("origins", incident.origins());
            reports(incident.reports());
            fields(incident.fields());
            toll(incident);
            revisions(incident.revisions());
            json.writeEndObject();
        }
        json.flush();
    }

    private void place(@Nullable Place place) throws IOException {
        if (place == null) {
            json.writeNullField("place");
            return;
        }
        json.writeObjectFieldStart("place");
        text("name", place.name() == null ? place.text() : place.name());
        degrees("lat", place.lat());
        degrees("lon", place.lon());
        text("country", place.country());
        text("admin1", place.admin1());
        text("precision", Values.name(place.precision()));
        json.writeEndObject();
    }

    private void reports(List<Report> reports) throws IOException {
        json.writeArrayFieldStart("reports");
        for (Report report : reports) {
            json.writeStartObject();
            text("key", report.key());
            text("article", report.article());
            text("incident_in_article", report.local());
            text("published", report.published());
            text("text", report.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fields(List<IncidentField> fields) throws IOException {
        json.writeArrayFieldStart("fields");
        for (IncidentField field : fields) {
            json.writeStartObject();
            text("name", field.name());
            json.writeBooleanField("agreed", field.agreed());
            json.writeArrayFieldStart("values");
            for (IncidentField.Value value : field.values()) {
                json.writeStartObject();
                text("value", value.text());
                texts("origins", value.origins());
                texts("articles", value.articles());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void toll(Incident incident) throws IOException {
        json.writeArrayFieldStart("toll");
        for (TollRange range : incident.toll()) {
            json.writeStartObject();
            text("loss", Values.name(range.loss()));
            number("low", range.low());
            number("best", range.best());
            number("high", range.high());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("toll_history");
        for (TollEntry entry : incident.tollHistory()) {
            json.writeStartObject();
            text("held", entry.held());
            text("loss", Values.name(entry.count().loss()));
            text("of", entry.count().of());
            number("low", entry.count().low());
            number("best", entry.count().best());
            number("high", entry.count().high());
            text(
                    "source",
                    entry.count().source().isEmpty() ? null : entry.count().source());
            text("article", entry.article());
            text("origin", entry.origin());
            json.writeBooleanField("latest", entry.latest());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void revisions(List<Revision> revisions) throws IOException {
        json.writeArrayFieldStart("revisions");
        for (Revision revision : revisions) {
            json.writeStartObject();
            text("day", revision.day());
            text("article", revision.article());
            text("field", revision.field());
            text("before", revision.before());
            text("after", revision.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String key, @Nullable Object value) throws IOException {
        json.writeStringField(key, value == null ? null : Values.wellFormed(value.toString()));
    }

    private void texts(String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(Values.wellFormed(value));
        }
        json.writeEndArray();
    }

    private void number(String key, @Nullable Integer value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, value);
        }
    }

    private void degrees(String key, @Nullable Double value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, Values.decimal(value, DEGREES));
        }
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }
}
