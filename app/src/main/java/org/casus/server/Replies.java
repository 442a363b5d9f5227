package org.casus.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongSupplier;
import org.casus.store.CsvRows;
import org.casus.store.SqlRows;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads bodies and writes answers: JSON, CSV, ETags. Thread-safe. */
final class Replies {

    static final int MAX_BODY = 8 * 1024 * 1024;

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING);
    private final LongSupplier version;
    private final String run;

    /**
     * @param version number of the store's last change
     * @param run anything that differs between runs of the server: another store may be at the same number
     */
    Replies(LongSupplier version, String run) {
        this.version = version;
        this.run = run;
    }

    /** Makes an answer, where one has to be made. */
    interface Answer<T> {
        T make() throws IOException;
    }

    /** Writes rows to whoever takes them. */
    interface Rows {
        void into(SqlRows rows) throws IOException;
    }

    /** Answers a question about the store in JSON, or with 304 where the caller knows the answer already. */
    void json(Context context, Answer<?> answer) throws IOException {
        if (!isUnchanged(context)) {
            write(context, answer.make());
        }
    }

    /** Writes a value as JSON. */
    void write(Context context, Object value) {
        context.contentType("application/json; charset=utf-8").result(bytes(value));
    }

    /** The JSON of a value. */
    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass() + " has no JSON", e);
        }
    }

    /** Answers with a table, or with 304. */
    void csv(Context context, String name, Answer<Table> answer) throws IOException {
        if (isUnchanged(context)) {
            return;
        }
        Table table = answer.make();
        rows(context, name, rows -> {
            rows.columns(table.columns());
            for (List<@Nullable Object> row : table.rows()) {
                rows.row(row);
            }
        });
    }

    /** Answers with rows as they come, however many. */
    void stream(Context context, String name, Rows rows) throws IOException {
        if (!isUnchanged(context)) {
            rows(context, name, rows);
        }
    }

    private static void rows(Context context, String name, Rows source) throws IOException {
        context.contentType("text/csv; charset=utf-8; header=present")
                .header("Content-Disposition", "inline; filename=\"" + name + ".csv\"");
        Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
        source.into(new CsvRows(out));
        out.flush();
    }

    /** The body as JSON, at most {@link #MAX_BODY} bytes. */
    JsonNode body(Context context) throws IOException {
        byte[] bytes;
        try (InputStream in = context.req().getInputStream()) {
            bytes = in.readNBytes(MAX_BODY + 1);
        }
        if (bytes.length > MAX_BODY) {
            throw new Problem(413, "The body is too long", "send at most " + MAX_BODY + " bytes; send it in parts");
        }
        try {
            JsonNode node = json.readTree(new ByteArrayInputStream(bytes));
            if (node == null || node.isMissingNode()) {
                throw Problem.badRequest("the body is empty; send a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("the body is no JSON: " + e.getOriginalMessage());
        }
    }

    private boolean isUnchanged(Context context) {
        String query = context.queryString();
        String tag = "\"" + Sha256.shortOf(run + " " + version.getAsLong() + " " + context.path() + "?" + query) + "\"";
        context.header("ETag", tag).header("Cache-Control", "private, no-cache");
        if (isKnown(context, tag)) {
            context.status(304);
            return true;
        }
        return false;
    }

    /** Whether the caller has the version with this tag. */
    static boolean isKnown(Context context, String tag) {
        String known = context.header("If-None-Match");
        if (known == null) {
            return false;
        }
        for (String each : known.split(",", -1)) {
            // what compresses on the way may mark a tag as weak or add its name
            String bare = each.strip().replaceFirst("^W/", "").replaceFirst("--gzip\"$", "\"");
            if (bare.equals(tag) || bare.equals("*")) {
                return true;
            }
        }
        return false;
    }
}
