package org.casus.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.StoredCoding;

/** Codes a text that was sent, or the page at an address. Nothing is kept unless asked for. */
final class PasteApi {

    private static final int MAX_TEXT = 200_000;

    private final Pasted coder;
    private final Writing writing;
    private final Replies replies;

    PasteApi(Pasted coder, Writing writing, Replies replies) {
        this.coder = coder;
        this.writing = writing;
        this.replies = replies;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/code", context -> code(context, false));
        routes.post("/api/code.csv", context -> code(context, true));
    }

    private void code(Context context, boolean asTable) throws IOException {
        JsonNode body = replies.body(context);
        StoredCoding coding = coder.code(request(body));
        boolean keep = body.path("keep").asBoolean();
        if (keep) {
            writing.with(writer -> writer.add(List.of(coding)));
        }
        if (asTable) {
            replies.csv(context, "coding", () -> table(coding));
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", keep ? coding.key() : null);
        coding.article().properties().forEach(each -> answer.put(each.getKey(), each.getValue()));
        answer.put("attributions", coding.attributions());
        answer.put("records", coding.records());
        answer.put("coder", coding.provenance());
        replies.write(context, answer);
    }

    private static Table table(StoredCoding coding) {
        Table table = new Table(RecordTable.COLUMNS.toArray(String[]::new));
        coding.records().forEach(each -> RecordTable.add(table, coding, each));
        return table;
    }

    private static Pasted.Request request(JsonNode body) {
        String text = body.path("text").asText("");
        String url = body.path("url").asText("");
        if (text.length() > MAX_TEXT || (text.isBlank() && url.isBlank())) {
            throw Problem.badRequest("send a text of 1 to " + MAX_TEXT + " characters, or an address as url");
        }
        return new Pasted.Request(
                text, body.path("title").asText(""), body.path("date").asText(""), url);
    }
}
