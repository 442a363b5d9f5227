package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a server of this machine, kind and hostile. */
class FetcherTest {

    private static final byte[] PAGE = "<p>Troops left Dorn.</p>".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_BYTES = 100_000;

    /** Long enough for a busy machine to answer an honest request, short enough to wait for a slow one. */
    private static final Duration MOST_TIME = Duration.ofSeconds(3);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final RecordedWaiting waiting = new RecordedWaiting();

    FetcherTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        serve("/page", exchange -> send(exchange, 200, PAGE));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void getsAPage() throws IOException {
        Fetched.Document page = document(get(fetcher(true), "/page"));
        assertArrayEquals(PAGE, page.bytes());
        assertEquals("text/html; charset=utf-8", page.contentType());
        assertEquals(address("/page"), page.url().toString());
    }

    @Test
    void tellsWhoItIs() throws IOException {
        List<String> agents = new ArrayList<>();
        serve("/who", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            send(exchange, 200, PAGE);
        });
        FetchOptions options = options(true).with(true, "desk@example.org");
        try (Fetcher fetcher = new Fetcher(options, InetAddress::getAllByName, null, waiting)) {
            document(fetcher.get(address("/who"), Validators.NONE));
        }
        assertTrue(agents.get(0).startsWith("Casus"), agents.get(0));
        assertTrue(agents.get(0).contains("desk@example.org"), agents.get(0));
    }

    /** However an address of this machine is written, it is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "127.1", "0.0.0.0"})
    void refusesThisMachine(String host) throws IOException {
        try (Fetcher fetcher = fetcher(false)) {
            Fetched fetched =
                    fetcher.get("http://" + host + ":" + server.getAddress().getPort() + "/page", Validators.NONE);
            Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetched);
            assertFalse(failed.temporary() && failed.reason().contains("try later"), failed.reason());
        }
        assertEquals(List.of(), requests, "nothing may reach the server");
    }

    @Test
    void refusesANameThatLeadsHere() throws IOException {
        HostNames names = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        try (Fetcher fetcher = new Fetcher(options(false), names, null, waiting)) {
            Fetched.Failed failed = failed(fetcher.get("http://news.example/page", Validators.NONE));
            assertTrue(failed.reason().contains("not on the public network"), failed.reason());
            assertTrue(failed.reason().contains("--allow-private"), failed.reason());
        }
    }

    /** A name that leads to a public address when checked and here when connected to. */
    @Test
    void aNameThatChangesItsAddressDoesNotLeadHere() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        InetAddress open = InetAddress.getByAddress("news.example", new byte[] {8, 8, 8, 8});
        HostNames names =
                host -> new InetAddress[] {asked.getAndIncrement() % 2 == 0 ? open : InetAddress.getLoopbackAddress()};
        FetchOptions quick = new FetchOptions(false, MOST_BYTES, Duration.ofMillis(300), 5, Duration.ZERO, "");
        try (Fetcher fetcher = new Fetcher(quick, names, null, waiting)) {
            for (int i = 0; i < 4; i++) {
                failed(fetcher.get("http://news.example:" + server.getAddress().getPort() + "/page", Validators.NONE));
            }
        }
        assertEquals(List.of(), requests, "nothing may reach the server");
    }

    /** The first host counts as public here, what it redirects to does not. */
    @Test
    void aRedirectDoesNotLeadToAPrivateAddress() throws IOException {
        serve(
                "/away",
                exchange -> redirect(
                        exchange, "http://inside.example:" + server.getAddress().getPort() + "/page"));
        GuardedResolver guard = new GuardedResolver(AddressRanges.load(), InetAddress::getAllByName, false);
        HostNames names = host ->
                host.equals("inside.example") ? guard.resolve("10.0.0.7") : InetAddress.getAllByName("127.0.0.1");
        try (Fetcher fetcher = new Fetcher(options(true), names, null, waiting)) {
            Fetched.Failed failed = failed(
                    fetcher.get("http://outside.example:" + server.getAddress().getPort() + "/away", Validators.NONE));
            assertTrue(failed.reason().contains("10.0.0.7 (private)"), failed.reason());
        }
    }

    @Test
    void followsRedirectsOnlyToTheWeb() throws IOException {
        serve("/moved", exchange -> redirect(exchange, "/page"));
        serve("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
        try (Fetcher fetcher = fetcher(true)) {
            assertEquals(
                    address("/page"), document(get(fetcher, "/moved")).url().toString());
            assertTrue(failed(get(fetcher, "/file")).reason().contains("not an address of the web"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/a",
                "jar:http://example.org/a",
                "gopher://example.org",
                "//example.org/a",
                "http://",
                "ht tp://x"
            })
    void refusesWhatIsNotTheWeb(String address) throws IOException {
        try (Fetcher fetcher = fetcher(true)) {
            assertFalse(failed(fetcher.get(address, Validators.NONE)).temporary());
        }
    }

    @Test
    void endlessRedirectsEnd() throws IOException {
        serve("/loop", exchange -> redirect(exchange, "/loop?" + requests.size()));
        try (Fetcher fetcher = fetcher(true)) {
            assertTrue(failed(get(fetcher, "/loop")).reason().contains("redirected more than 5 times"));
        }
        assertEquals(6, requests.stream().filter(r -> r.startsWith("/loop")).count());
    }

    @Test
    void aBombOfGzipIsNotUnpacked() throws IOException {
        serve("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 2000; i++) {
                    out.write(zeros);
                }
            }
        });
        try (Fetcher fetcher = fetcher(true)) {
            assertTrue(failed(get(fetcher, "/bomb")).reason().contains("over the limit of 0.1 MB"));
        }
    }

    @Test
    void anEndlessPageIsCutOff() throws IOException {
        serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(PAGE);
                }
            }
        });
        try (Fetcher fetcher = fetcher(true)) {
            assertTrue(failed(get(fetcher, "/endless")).reason().contains("over the limit"));
        }
    }

    /** Each byte comes in time, the whole never does. */
    @Test
    void aTricklingServerIsLeft() throws IOException {
        serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    out.write('x');
                    out.flush();
                    pause();
                }
            }
        });
        try (Fetcher fetcher = fetcher(true)) {
            Fetched.Failed failed = failed(get(fetcher, "/slow"));
            assertTrue(failed.reason().contains("took more than 3 seconds"), failed.reason());
            assertTrue(failed.temporary());
        }
    }

    @Test
    void asksOnlyForNews() throws IOException {
        serve("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            boolean same = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, same ? 304 : 200, same ? new byte[0] : PAGE);
        });
        try (Fetcher fetcher = fetcher(true)) {
            Validators known = document(get(fetcher, "/feed")).validators();
            assertEquals("\"7\"", known.etag());
            assertInstanceOf(Fetched.Unchanged.class, fetcher.get(address("/feed"), known));
        }
    }

    @Test
    void waitsAsLongAsABusyServerAsks() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        serve("/busy", exchange -> {
            boolean first = asked.getAndIncrement() == 0;
            exchange.getResponseHeaders().set("Retry-After", "17");
            send(exchange, first ? 503 : 200, PAGE);
        });
        try (Fetcher fetcher = fetcher(true)) {
            assertArrayEquals(PAGE, document(get(fetcher, "/busy")).bytes());
        }
        assertEquals(List.of(Duration.ofSeconds(17)), waiting.slept);
    }

    @Test
    void leavesALongWaitToTheCaller() throws IOException {
        serve("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            send(exchange, 429, PAGE);
        });
        try (Fetcher fetcher = fetcher(true)) {
            Fetched.Failed failed = failed(get(fetcher, "/busy"));
            assertTrue(failed.temporary());
            assertEquals(Duration.ofHours(2), failed.retryAfter());
        }
    }

    @Test
    void backsOffLongerEachTime() throws IOException {
        serve("/busy", exchange -> send(exchange, 503, PAGE));
        try (Fetcher fetcher = fetcher(true)) {
            assertTrue(failed(get(fetcher, "/busy")).reason().contains("503"));
        }
        assertEquals(List.of(Duration.ofSeconds(5), Duration.ofSeconds(10)), waiting.slept);
    }

    @Test
    void keepsToRobotsTxt() throws IOException {
        serve(
                "/robots.txt",
                exchange -> send(
                        exchange,
                        200,
                        "User-agent: *\nDisallow: /\n\nUser-agent: Casus\nDisallow: /closed\nCrawl-delay: 4\n"
                                .getBytes(StandardCharsets.UTF_8)));
        try (Fetcher fetcher = fetcher(true)) {
            assertTrue(failed(get(fetcher, "/closed/page")).reason().contains("robots.txt"));
            document(get(fetcher, "/page"));
            document(get(fetcher, "/page?2"));
        }
        assertEquals(1, requests.stream().filter(r -> r.equals("/robots.txt")).count());
        assertFalse(requests.contains("/closed/page"));
        assertEquals(List.of(Duration.ofSeconds(4)), waiting.slept, "the delay that the site asks for");
    }

    @Test
    void aSiteWhoseRobotsTxtFailsIsLeftAlone() throws IOException {
        serve("/robots.txt", exchange -> send(exchange, 500, PAGE));
        try (Fetcher fetcher = fetcher(true)) {
            Fetched.Failed failed = failed(get(fetcher, "/page"));
            assertTrue(failed.temporary() && failed.reason().contains("robots.txt"), failed.reason());
        }
        assertFalse(requests.contains("/page"));
    }

    @Test
    void spacesRequestsToAHost() throws IOException {
        FetchOptions paced = new FetchOptions(true, MOST_BYTES, MOST_TIME, 5, Duration.ofSeconds(2), "");
        try (Fetcher fetcher = new Fetcher(paced, InetAddress::getAllByName, null, waiting)) {
            document(get(fetcher, "/page"));
            document(get(fetcher, "/page"));
            document(get(fetcher, "/page"));
        }
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(2)), waiting.slept);
    }

    private static FetchOptions options(boolean allowPrivate) {
        return new FetchOptions(allowPrivate, MOST_BYTES, MOST_TIME, 5, Duration.ZERO, "");
    }

    private Fetcher fetcher(boolean allowPrivate) {
        return new Fetcher(options(allowPrivate), InetAddress::getAllByName, null, waiting);
    }

    private Fetched get(Fetcher fetcher, String path) {
        return fetcher.get(address(path), Validators.NONE);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Fetched.Document document(Fetched fetched) {
        return assertInstanceOf(Fetched.Document.class, fetched, fetched::toString);
    }

    private static Fetched.Failed failed(Fetched fetched) {
        return assertInstanceOf(Fetched.Failed.class, fetched, fetched::toString);
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Handler handler) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestURI().toString());
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Time that passes only where somebody sleeps. */
    private static final class RecordedWaiting implements Waiting {

        private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
        private Instant now = Instant.parse("2024-03-05T10:00:00Z");

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void sleep(Duration time) {
            slept.add(time);
            now = now.plus(time);
        }
    }
}
