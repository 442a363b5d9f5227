package org.casus.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.casus.CasusException;
import org.casus.table.Sha256;

/** The description of the API in OpenAPI 3.1, a file beside this class; a test compares it with the routes. */
final class OpenApi {

    private final byte[] text;
    private final String tag;

    OpenApi() {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new CasusException("openapi.json: is missing from this build of Casus; build it again");
            }
            text = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tag = "\"" + new Sha256().add(text).shortHex() + "\"";
    }

    void answer(Context context) {
        context.header("ETag", tag).header("Cache-Control", "private, no-cache");
        if (Replies.isKnown(context, tag)) {
            context.status(304);
        } else {
            context.contentType("application/json; charset=utf-8").result(text);
        }
    }
}
