package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive (WARC 1.0 and 1.1, read by jwarc): what servers answered ({@code response}), what was fetched
 * otherwise ({@code resource}) and text made of it ({@code conversion}). Records about the crawl itself are passed over;
 * answers that are no page are explained skips.
 */
final class WarcPages implements Pages {

    private final String origin;
    private final InputStream in;
    private final Limits limits;
    private @Nullable WarcReader reader;
    private int number;
    private boolean ended;

    WarcPages(String origin, InputStream in, Limits limits) {
        this.origin = origin;
        this.in = in;
        this.limits = limits;
    }

    @Override
    public @Nullable Input next() {
        while (!ended) {
            String at = origin + ":" + (number + 1);
            try {
                if (reader == null) {
                    reader = new WarcReader(in);
                    reader.setLenient(true);
                }
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    ended = true;
                    return null;
                }
                number++;
                if (record.get() instanceof WarcTargetRecord target) {
                    Input page = read(at, target);
                    if (page != null) {
                        return page;
                    }
                }
            } catch (IOException e) {
                // The record after a broken one cannot be found in a stream.
                ended = true;
                return new Skip(at, problem(e));
            }
        }
        return null;
    }

    private static String problem(IOException e) {
        return e instanceof ParsingException
                ? "is a broken WARC record (" + e.getMessage() + "): it and what follows it were not read"
                : "is a WARC record that breaks off: the file was cut short, fetch it again";
    }

    private @Nullable Input read(String at, WarcTargetRecord record) throws IOException {
        String url = record.target();
        if (record instanceof WarcRevisit) {
            return new Skip(at, "is a visit that found " + url + " unchanged: its text is in the earlier record");
        }
        if (record instanceof WarcResponse response) {
            return url.startsWith("http") ? answer(at, url, response) : null;
        }
        if (record instanceof WarcResource || record instanceof WarcConversion) {
            return page(at, url, record.contentType(), record.body().stream());
        }
        return null;
    }

    private Input answer(String at, String url, WarcResponse response) throws IOException {
        HttpResponse http;
        try {
            http = response.http();
        } catch (ParsingException e) {
            return new Skip(at, "is a broken answer of " + url + " (" + e.getMessage() + "): nothing to code");
        }
        if (http.status() != 200) {
            return new Skip(at, "is answer " + http.status() + " of " + url + ", no page: nothing to code");
        }
        InputStream body;
        try {
            body = http.bodyDecoded().stream();
        } catch (IOException e) {
            return new Skip(at, "is an answer of " + url + " in an unknown encoding (" + e.getMessage() + ")");
        }
        return page(at, url, http.contentType(), body);
    }

    private Input page(String at, String url, MediaType type, InputStream body) throws IOException {
        boolean html = isHtml(type);
        if (!html && !type.base().equals(MediaType.PLAIN_TEXT)) {
            return new Skip(at, "is " + type.base() + " of " + url + ", no page: nothing to code");
        }
        byte[] bytes;
        try {
            bytes = body.readNBytes(limits.fileBytes() + 1);
        } catch (ZipException e) {
            return new Skip(at, "is a broken compressed answer of " + url + " (" + e.getMessage() + ")");
        }
        if (bytes.length > limits.fileBytes()) {
            return new Skip(
                    at,
                    String.format(
                            Locale.ROOT,
                            "is over the limit of %.1f MB for one page: %s",
                            limits.fileBytes() / 1e6,
                            url));
        }
        String text = Decoder.decode(bytes, type.parameters().get("charset"));
        if (text.isBlank()) {
            return new Skip(at, "is an empty answer of " + url + ": nothing to code");
        }
        return new RawPage(null, at, html ? RawPage.Form.HTML : RawPage.Form.TEXT, text, url, null, null);
    }

    private static boolean isHtml(MediaType type) {
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        return subtype.equals("html") || subtype.equals("xhtml+xml");
    }

    @Override
    public void close() {
        Closing.now(in);
    }
}
