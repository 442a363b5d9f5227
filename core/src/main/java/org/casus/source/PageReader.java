package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** Opens one stream of bytes as pages, whatever its format. */
final class PageReader {

    private static final int DEEPEST_ARCHIVE = 3;

    private final Limits limits;
    private final Columns columns;
    private final JsonPages json;
    private final MailReader mails = new MailReader();
    private final ListingPages listings = new ListingPages();

    PageReader(Limits limits, Columns columns) {
        this.limits = limits;
        this.columns = columns;
        this.json = new JsonPages(limits);
    }

    /**
     * Opens a stream.
     *
     * @param origin for messages
     * @param name file name, whose extension tells the format; may be empty
     * @param in the bytes; closed with the pages
     */
    Pages open(String origin, String name, InputStream in) {
        return open(origin, name, in, 0);
    }

    Pages open(String origin, String name, InputStream in, int depth) {
        try {
            PushbackInputStream bytes = new PushbackInputStream(in, Format.HEAD);
            byte[] head = bytes.readNBytes(Format.HEAD);
            bytes.unread(head);
            if (head.length == 0) {
                return skip(in, origin, "is empty: nothing to code");
            }
            Optional<String> binary = Format.binary(head);
            Format format = Format.of(name, head);
            boolean packed = format == Format.GZIP || format == Format.ZIP || format == Format.WARC;
            if (!packed && binary.isPresent()) {
                return skip(in, origin, binary.get());
            }
            if (depth > DEEPEST_ARCHIVE) {
                return skip(in, origin, "is an archive within archives: unpack it first");
            }
            return open(origin, name, bytes, head, format, depth);
        } catch (IOException e) {
            return skip(in, origin, Problems.reading(e));
        }
    }

    private Pages open(String origin, String name, InputStream in, byte[] head, Format format, int depth)
            throws IOException {
        boolean byLine = format == Format.JSON_LINES || format == Format.CSV;
        if (byLine && Decoder.isWide(head)) {
            return skip(in, origin, "is UTF-16: convert it to UTF-8 first");
        }
        return switch (format) {
            case GZIP -> open(origin, without(name, ".gz"), new GZIPInputStream(in, 1 << 16), depth + 1);
            case ZIP -> new ZipPages(this, origin, new ZipInputStream(in, StandardCharsets.UTF_8), depth + 1);
            case JSON_LINES -> new JsonLinesPages(origin, in, limits, json);
            case CSV -> CsvPages.open(origin, in, new InputStreamReader(in, StandardCharsets.UTF_8), columns, name);
            case WARC -> new WarcPages(origin, in, limits);
            case OTHER_XML ->
                skip(in, origin, "is XML but no feed, sitemap or page: convert it to text, HTML or JSON Lines first");
            case JSON, HTML, TEXT, MAIL, LISTING -> whole(origin, in, format);
        };
    }

    private Pages whole(String origin, InputStream in, Format format) throws IOException {
        byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
        if (bytes.length > limits.fileBytes()) {
            return skip(
                    in,
                    origin,
                    String.format(
                            Locale.ROOT,
                            "is over the limit of %.1f MB for one article: split it, or write one JSON object a line into a"
                                    + " .jsonl file",
                            limits.fileBytes() / 1e6));
        }
        in.close();
        if (format == Format.MAIL) {
            return Pages.of(List.of(mails.page(origin, bytes)));
        }
        if (format == Format.LISTING) {
            return Pages.of(listings.pages(origin, bytes));
        }
        String text = Decoder.decode(bytes);
        if (text.isBlank()) {
            return Pages.of(List.of(new Skip(origin, "holds nothing but white space: nothing to code")));
        }
        if (format == Format.JSON) {
            return Pages.of(json.pages(origin, text));
        }
        RawPage.Form form = format == Format.HTML ? RawPage.Form.HTML : RawPage.Form.TEXT;
        return Pages.of(List.of(new RawPage(null, origin, form, text, null, null, null)));
    }

    private static Pages skip(InputStream in, String origin, String reason) {
        try {
            in.close();
        } catch (IOException e) {
            return Pages.of(List.of(new Skip(origin, reason), new Skip(origin, Problems.reading(e))));
        }
        return Pages.of(List.of(new Skip(origin, reason)));
    }

    private static String without(String name, String suffix) {
        boolean has = name.toLowerCase(Locale.ROOT).endsWith(suffix);
        return has ? name.substring(0, name.length() - suffix.length()) : name;
    }
}
