package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One page a line; a broken line is a skip and the next goes on. */
final class JsonLinesPages implements Pages {

    private final String origin;
    private final InputStream in;
    private final Limits limits;
    private final JsonPages json;
    private final Lines lines;
    private boolean ended;

    JsonLinesPages(String origin, InputStream in, Limits limits, JsonPages json) {
        this.origin = origin;
        this.in = in;
        this.limits = limits;
        this.json = json;
        this.lines = new Lines(in, limits.lineBytes());
    }

    @Override
    public @Nullable Input next() {
        try {
            while (!ended) {
                Lines.Line line = lines.next();
                if (line == null) {
                    break;
                }
                String at = origin + ":" + line.number();
                if (line.tooLong()) {
                    return new Skip(
                            at,
                            String.format(
                                    Locale.ROOT,
                                    "is a line over the limit of %.1f MB: shorten or split the article",
                                    limits.lineBytes() / 1e6));
                }
                String text = Decoder.decode(line.bytes());
                if (!text.isBlank()) {
                    return json.page(at, text);
                }
            }
            ended = true;
            return null;
        } catch (IOException e) {
            ended = true;
            return new Skip(origin, Problems.reading(e));
        }
    }

    @Override
    public void close() {
        Closing.now(in);
    }
}
