package org.casus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WARC and WACZ files, written here record by record as crawlers write them. */
class WebArchiveTest {

    private static final String PAGE = "<html><body><p>Le préfet a été tué à Dorn.</p></body></html>";

    private final Path folder;

    WebArchiveTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsAnswersAndExplainsWhatIsNoPage() throws IOException {
        Path file = write("news.warc.gz", gzipped(records()));
        List<Input> inputs = read(file);
        assertEquals(
                List.of(
                        "page https://example.org/a",
                        "skip is answer 404 of https://example.org/gone, no page: nothing to code",
                        "skip is image/png of https://example.org/p.png, no page: nothing to code",
                        "page https://example.org/text"),
                told(inputs));
        RawPage first = (RawPage) inputs.get(0);
        assertEquals(PAGE, first.content());
        assertEquals(RawPage.Form.HTML, first.form());
        assertEquals(file + ":3", first.origin());
        assertEquals(RawPage.Form.TEXT, ((RawPage) inputs.get(3)).form());
    }

    @Test
    void plainAndGzippedFilesGiveTheSame() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (byte[] record : records()) {
            plain.writeBytes(record);
        }
        assertEquals(
                told(read(write("a.warc", plain.toByteArray()))), told(read(write("b.warc.gz", gzipped(records())))));
    }

    @Test
    void theCharsetOfTheHttpHeaderIsBelieved() throws IOException {
        String page = "<html><body><p>Президент прибыл в город.</p></body></html>";
        byte[] record = response(
                "https://example.org/ru",
                "200 OK",
                "text/html; charset=windows-1251",
                page.getBytes(Charset.forName("windows-1251")));
        assertEquals(page, ((RawPage) read(write("ru.warc", record)).get(0)).content());
    }

    @Test
    void anAnswerWithChunksAndGzipIsUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(packed.size()) + "\r\n"));
        http.writeBytes(packed.toByteArray());
        http.writeBytes(ascii("\r\n0\r\n\r\n"));
        byte[] record =
                record("response", "https://example.org/z", "application/http; msgtype=response", http.toByteArray());
        assertEquals(PAGE, ((RawPage) read(write("z.warc", record)).get(0)).content());
    }

    @Test
    void aTruncatedLastRecordIsToldAndTheOthersAreKept() throws IOException {
        byte[] whole = gzipped(records());
        List<Input> inputs = read(write("cut.warc.gz", Arrays.copyOf(whole, whole.length - 20)));
        assertEquals("page https://example.org/a", told(inputs).get(0));
        String last = told(inputs).get(inputs.size() - 1);
        assertTrue(last.contains("cut short"), last);
    }

    @Test
    void textThatIsNoRecordIsTold() throws IOException {
        List<Input> inputs = read(write("bad.warc", ascii("WARC/1.0\r\nnonsense\r\n\r\nmore")));
        assertTrue(told(inputs).get(0).startsWith("skip is a"), told(inputs).toString());
        assertEquals(1, inputs.size());
    }

    @Test
    void aPageOverTheLimitIsASkip() throws IOException {
        Path file = write("big.warc", response("https://example.org/big", "200 OK", "text/html", new byte[300]));
        try (Stream<Input> inputs = new Source(new Limits(200, 200), Columns.STANDARD).read(file)) {
            assertTrue(told(inputs.toList()).get(0).contains("over the limit"));
        }
    }

    @Test
    void readsTheArchivesOfAWaczFileAndNothingElse() throws IOException {
        Path file = folder.resolve("site.wacz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "datapackage.json", ascii("{\"profile\": \"data-package\"}"));
            entry(zip, "pages/pages.jsonl", ascii("{\"url\": \"https://example.org/a\", \"text\": \"No article.\"}\n"));
            entry(zip, "archive/data.warc.gz", gzipped(records()));
        }
        List<Input> inputs = read(file);
        assertEquals(4, inputs.size());
        assertEquals(file + "!archive/data.warc.gz:3", inputs.get(0).origin());
    }

    @Test
    void aWaczFileWithoutArchiveIsTold() throws IOException {
        Path file = folder.resolve("empty.wacz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "datapackage.json", ascii("{}"));
        }
        assertTrue(told(read(file)).get(0).contains("without archive"));
    }

    private static List<byte[]> records() {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        return List.of(
                record("warcinfo", null, "application/warc-fields", ascii("software: test\r\n")),
                record(
                        "request",
                        "https://example.org/a",
                        "application/http; msgtype=request",
                        ascii("GET /a HTTP/1.1\r\n\r\n")),
                response("https://example.org/a", "200 OK", "text/html", page),
                response("https://example.org/gone", "404 Not Found", "text/html", page),
                response("https://example.org/p.png", "200 OK", "image/png", ascii("PNG")),
                record("metadata", "https://example.org/a", "application/warc-fields", ascii("fetchTimeMs: 3\r\n")),
                record("conversion", "https://example.org/text", "text/plain", ascii("Troops left Dorn on Sunday.")));
    }

    private static byte[] response(String url, String status, String type, byte[] body) {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(ascii("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                + "\r\n\r\n"));
        http.writeBytes(body);
        return record("response", url, "application/http; msgtype=response", http.toByteArray());
    }

    private static byte[] record(String type, @Nullable String url, String contentType, byte[] block) {
        CRC32 id = new CRC32();
        id.update(block);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(ascii("WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
                + "%012x".formatted(id.getValue()) + ">\r\n"
                + (url == null ? "" : "WARC-Target-URI: " + url + "\r\n") + "Content-Type: " + contentType
                + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
        record.writeBytes(block);
        record.writeBytes(ascii("\r\n\r\n"));
        return record.toByteArray();
    }

    /** One gzip member a record, as the standard asks for. */
    private static byte[] gzipped(List<byte[]> records) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] record : records) {
            try (OutputStream gzip = new GZIPOutputStream(all)) {
                gzip.write(record);
            }
        }
        return all.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<Input> read(Path file) {
        try (Stream<Input> inputs = new Source().read(file)) {
            return inputs.toList();
        }
    }

    private static List<String> told(List<Input> inputs) {
        return inputs.stream()
                .map(i -> i instanceof RawPage page ? "page " + page.url() : "skip " + ((Skip) i).reason())
                .toList();
    }
}
