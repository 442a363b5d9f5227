package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.source.Input;
import org.casus.source.RawPage;
import org.casus.source.Skip;
import org.casus.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPagesTest {

    private final HttpServer server;
    private final Fetcher fetcher =
            new Fetcher(new FetchOptions(true, 100_000, Duration.ofSeconds(20), 5, Duration.ZERO, ""));
    private final WebPages pages = new WebPages(fetcher, new Source());

    WebPagesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(
                "/feed.xml",
                "application/rss+xml",
                "<rss version='2.0'><channel><item><title>Given</title><link>/1.html</link>"
                        + "<pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate></item><item><link>/gone.html</link></item>"
                        + "<item><link>/1.html#again</link></item></channel></rss>");
        serve("/1.html", "text/html; charset=windows-1252", "<p>One in Zürich.</p>");
        serve(
                "/index.xml",
                "text/xml",
                "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                        + address("/news.xml") + "</loc></sitemap></sitemapindex>");
        serve(
                "/news.xml",
                "text/xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + address("/1.html")
                        + "</loc></url></urlset>");
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        fetcher.close();
    }

    @Test
    void anAddressGivesItsPage() {
        RawPage page = (RawPage) read("/1.html").get(0);
        assertEquals("<p>One in Zürich.</p>", page.content());
        assertEquals(address("/1.html"), page.url());
        assertEquals(RawPage.Form.HTML, page.form());
    }

    @Test
    void aFeedGivesThePagesItListsEachOnce() {
        List<Input> inputs = read("/feed.xml");
        RawPage page = (RawPage) inputs.get(0);
        assertEquals("Given", page.title());
        assertEquals(LocalDate.of(2024, 3, 5), page.date());
        assertTrue(((Skip) inputs.get(1)).reason().contains("404"));
        assertEquals(2, inputs.size());
    }

    @Test
    void anIndexOfSitemapsGivesThePagesOfItsSitemaps() {
        List<Input> inputs = read("/index.xml");
        assertEquals(
                List.of(address("/1.html")), inputs.stream().map(Input::origin).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "https://Example.ORG:443/a?utm_source=x&b=2#top, https://example.org/a?b=2",
        "http://example.org, http://example.org/",
        "https://example.org/a/../b?fbclid=1, https://example.org/b"
    })
    void canonicalAddresses(String address, String canonical) {
        assertEquals(canonical, new CanonicalUrl().of(address));
    }

    @Test
    void opmlListsFeeds(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("feeds.opml"), """
                <opml version="2.0"><body><outline text="Region"><outline xmlUrl="https://example.org/a.xml"/>
                <outline type="rss" xmlUrl="https://example.org/b.xml"/></outline></body></opml>
                """);
        assertEquals(List.of("https://example.org/a.xml", "https://example.org/b.xml"), Opml.feeds(file));
        Path wrong = Files.writeString(
                folder.resolve("wrong.opml"), "<opml><body>\n<outline xmlUrl='feed.xml'/></body></opml>");
        assertTrue(assertThrows(CasusException.class, () -> Opml.feeds(wrong))
                .toString()
                .contains("wrong.opml line 2"));
        Path none = Files.writeString(folder.resolve("none.opml"), "<opml/>");
        assertTrue(assertThrows(CasusException.class, () -> Opml.feeds(none))
                .toString()
                .contains("lists no feed"));
    }

    private List<Input> read(String path) {
        try (Stream<Input> inputs = pages.read(address(path))) {
            return inputs.toList();
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, String type, String body) {
        Charset charset = type.contains("1252") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(charset);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
