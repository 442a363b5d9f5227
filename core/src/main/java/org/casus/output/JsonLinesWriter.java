package org.casus.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.claim.Attribution;
import org.casus.event.CodedRecord;

/**
 * Writes codings as JSON Lines: a manifest, then one object a record. The contract is {@code docs/json-lines.md}; its
 * keys are always present, in one order, null where absent. Offsets are in code points.
 */
public final class JsonLinesWriter implements CodingWriter {

    /** Version of the contract; rises when a key changes its meaning or goes away. */
    static final int FORMAT = 1;

    private final JsonGenerator json;
    private final boolean explain;

    /**
     * @param out where to write; closed with this writer
     * @param explain whether to add a line for each article and each attribution
     */
    public JsonLinesWriter(Writer out, boolean explain) {
        try {
            json = new JsonFactory().createGenerator(out);
        } catch (IOException e) {
            throw new IllegalStateException("a generator on a writer does no input or output", e);
        }
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        this.explain = explain;
    }

    @Override
    public void begin(Provenance provenance) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", "provenance");
        json.writeNumberField("format", FORMAT);
        json.writeStringField("version", provenance.version());
        json.writeObjectFieldStart("digests");
        for (Map.Entry<String, String> part : provenance.digests().entrySet()) {
            json.writeStringField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void write(Coding coding) throws IOException {
        ArticleJson article = new ArticleJson(json, coding.article());
        if (explain) {
            article.article(coding.warnings());
            for (Attribution attribution : coding.attributions()) {
                article.attributionLine(attribution);
            }
        }
        for (CodedRecord each : coding.records()) {
            article.record(each);
        }
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }
}
