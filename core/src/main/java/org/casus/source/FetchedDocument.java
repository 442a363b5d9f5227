package org.casus.source;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;

/** Reads what a server sent: pages by the type that it told, files by what they are. */
final class FetchedDocument {

    private final PageReader reader;
    private final Limits limits;

    FetchedDocument(PageReader reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    List<Input> read(String url, byte[] bytes, @Nullable String contentType) {
        if (bytes.length > limits.fileBytes()) {
            return List.of(new Skip(
                    url,
                    String.format(
                            Locale.ROOT,
                            "is over the limit of %.1f MB for one page: nothing to code",
                            limits.fileBytes() / 1e6)));
        }
        MediaType type = MediaType.parseLeniently(contentType == null ? "" : contentType);
        String kind = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        if (kind.equals("text/html") || kind.equals("application/xhtml+xml")) {
            String html = Decoder.decode(bytes, type.parameters().get("charset"));
            return html.isBlank()
                    ? List.of(new Skip(url, "is an empty page: nothing to code"))
                    : List.of(new RawPage(null, url, RawPage.Form.HTML, html, url, null, null));
        }
        List<Input> inputs = new ArrayList<>();
        try (Pages pages = reader.open(url, name(url), new ByteArrayInputStream(bytes))) {
            for (Input input = pages.next(); input != null; input = pages.next()) {
                inputs.add(input instanceof RawPage page ? addressed(page, url) : input);
            }
        }
        return inputs;
    }

    private static RawPage addressed(RawPage page, String url) {
        return page.url() != null
                ? page
                : new RawPage(
                        page.id(),
                        page.origin(),
                        page.form(),
                        page.content(),
                        url,
                        page.title(),
                        page.date(),
                        page.authors());
    }

    /** The last part of the path, which tells the format where the server does not. */
    private static String name(String url) {
        String path = url.split("[?#]", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
