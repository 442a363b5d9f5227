package org.casus.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses. */
final class SafetyTest {

    private static final String REVIEW =
            "{\"article\":\"none\",\"record\":\"r\",\"start\":0,\"end\":1,\"reviewer\":\"a\",\"verdict\":\"accept\"}";

    @TempDir
    private Path folder = Path.of("");

    /** The status line of a request written by hand: clients do not let a Host header through. */
    private static String raw(Running running, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", running.server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(request.replace("PORT", String.valueOf(running.server.port()))
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] start = socket.getInputStream().readNBytes(12);
            return new String(start, StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:PORT, 200",
        "127.0.0.1:PORT, 200",
        "[::1]:PORT, 200",
        "evil.example:PORT, 421",
        "localhost.evil.example:PORT, 421",
        "127.0.0.1:1, 421",
        "192.0.2.1:PORT, 421",
        "'a b', 400"
    })
    void onlyItsOwnNamesAreAnswered(String host, String status) throws IOException {
        try (Running running = new Running(folder)) {
            String answer = raw(running, "GET /api/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertEquals("HTTP/1.1 " + status, answer);
        }
    }

    @Test
    void writesOfOtherSitesAreRefused() throws IOException {
        try (Running running = new Running(folder)) {
            assertEquals(
                    403,
                    running.write("POST", "/api/reviews", REVIEW, "Content-Type", "application/json")
                            .statusCode());
            assertEquals(
                    403,
                    running.write("DELETE", "/api/reviews/x?reviewer=a", null).statusCode());
            for (String origin : List.of("https://evil.example", "null")) {
                assertEquals(403, writeFrom(running, origin).statusCode(), origin);
            }
            assertEquals(
                    415,
                    running.write("POST", "/api/reviews", REVIEW, "X-Casus", "1", "Content-Type", "text/plain")
                            .statusCode());
            assertEquals(
                    403,
                    running.get("/api/events", "Origin", "https://evil.example").statusCode());
            assertEquals(
                    403,
                    running.get("/api/events", "Sec-Fetch-Site", "cross-site").statusCode());
            // an article that is not there: the write itself was let in
            assertEquals(400, running.post("/api/reviews", REVIEW).statusCode());
            String own = "http://127.0.0.1:" + running.server.port();
            assertEquals(400, writeFrom(running, own).statusCode());
        }
    }

    private static HttpResponse<String> writeFrom(Running running, String origin) throws IOException {
        return running.write(
                "POST", "/api/reviews", REVIEW, "X-Casus", "1", "Content-Type", "application/json", "Origin", origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/explore", "/api/events", "/api/none", "/none", "/api/events?from=x", "/api/openapi.json"})
    void everyAnswerIsHardened(String path) {
        try (Running running = new Running(folder)) {
            HttpResponse<String> answer = running.get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertEquals(
                    "no-referrer",
                    answer.headers().firstValue("Referrer-Policy").orElse(""));
            assertTrue(answer.headers().firstValue("Server").isEmpty());
        }
    }

    @Test
    void bodiesAreBounded() {
        try (Running running = new Running(folder)) {
            String long1 = "{\"text\":\"" + "a".repeat(Replies.MAX_BODY) + "\"}";
            assertEquals(413, running.post("/api/code", long1).statusCode());
            assertEquals(
                    400,
                    running.post("/api/code", "{\"text\":\"" + "a".repeat(300_000) + "\"}")
                            .statusCode());
            String deep = "[".repeat(100_000);
            assertEquals(400, running.post("/api/reviews/import", deep).statusCode());
            int longest = running.get("/api/events?q=" + "a".repeat(40_000)).statusCode();
            assertTrue(longest == 414 || longest == 431, "status " + longest);
            assertEquals(List.of(), running.log);
        }
    }

    @Test
    void aTokenIsAskedForEverywhereOnceThereIsOne() {
        ServerOptions options = new ServerOptions("127.0.0.1", 0, "secret", List.of());
        try (Running running = new Running(folder, options)) {
            for (String path : List.of("/explore", "/api/events", "/api/openapi.json", "/")) {
                assertEquals(401, running.get(path).statusCode(), path);
            }
            assertEquals(
                    401,
                    running.get("/api/events", "Authorization", "Bearer wrong").statusCode());
            assertEquals(
                    200,
                    running.get("/api/events", "Authorization", "Bearer secret").statusCode());
            HttpResponse<String> opened = running.get("/explore?token=secret");
            assertEquals(303, opened.statusCode());
            assertEquals("/explore", opened.headers().firstValue("Location").orElse(""));
            String cookie = opened.headers().firstValue("Set-Cookie").orElse("");
            assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
            assertEquals(
                    200,
                    running.get("/api/events", "Cookie", cookie.split(";", 2)[0])
                            .statusCode());
            assertEquals(401, running.get("/explore?token=wrong").statusCode());
        }
    }

    @Test
    void beyondThisMachineThereIsAlwaysAToken() {
        assertNotNull(new ServerOptions("0.0.0.0", 0, null, List.of()).token());
        assertNotNull(new ServerOptions("192.0.2.7", 0, " ", List.of()).token());
        assertNull(new ServerOptions("127.0.0.1", 0, null, List.of()).token());
        assertNull(new ServerOptions("localhost", 0, null, List.of()).token());
    }

    @Test
    void filesNeverChangeUnderTheirAddressAndAreSmall() {
        Assets assets = new Assets();
        int packed = assets.all().values().stream()
                .mapToInt(asset -> asset.packed().length)
                .sum();
        assertTrue(packed < 150 * 1024, "all files of the pages have " + packed + " bytes");
        try (Running running = new Running(folder)) {
            HttpResponse<String> file = running.get(assets.address("main.js"));
            assertTrue(file.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
            String tag = file.headers().firstValue("ETag").orElse("");
            assertEquals(
                    304,
                    running.get(assets.address("main.js"), "If-None-Match", tag).statusCode());
            assertEquals(200, running.get("/assets/old/main.js").statusCode());
            assertFalse(running.get("/assets/old/main.js")
                    .headers()
                    .firstValue("Cache-Control")
                    .orElse("")
                    .contains("immutable"));
        }
    }

    @Test
    void theFilesOfOthersAreThoseThatWereChecked() throws IOException {
        Assets assets = new Assets();
        String sums = new String(
                java.util.Objects.requireNonNull(Assets.class.getResourceAsStream("assets/vendor/SHA256SUMS"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertEquals(4, sums.lines().count());
        sums.lines()
                .forEach(line -> assertEquals(
                        line.substring(0, 64),
                        new org.casus.table.Sha256()
                                .add(assets.find("vendor/" + line.substring(66))
                                        .orElseThrow()
                                        .plain())
                                .hex(),
                        line));
    }
}
