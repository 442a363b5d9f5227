package org.casus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingReaderTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Dorn Post</title>
            <item><title>Troops leave &amp;amp; mayor stays</title><link>/news/1</link><dc:creator>Ann Hill</dc:creator>
            <pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate><description>Short.</description>
            <content:encoded><![CDATA[<p>Troops left Dorn on Tuesday, the mayor said.</p>]]></content:encoded></item>
            <item><title>Only a link</title><link>https://example.org/news/2</link></item>
            </channel></rss>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Dorn Post</title><id>urn:x</id>
            <entry><title type="html">&lt;b&gt;Bridge&lt;/b&gt; reopens</title><id>urn:1</id>
            <link rel="alternate" href="https://example.org/news/3"/><author><name>Per Lund</name></author>
            <updated>2024-03-09T01:00:00Z</updated><published>2024-03-07T22:00:00-08:00</published>
            <summary>The bridge over the Dorn reopened.</summary></entry></feed>
            """;

    private static final String NEWS_SITEMAP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://example.org/news/4</loc><lastmod>2024-03-12</lastmod><news:news>
            <news:publication><news:name>Dorn Post</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2024-03-08T23:30:00-05:00</news:publication_date>
            <news:title>Strike at the mill</news:title></news:news></url>
            <url><loc>https://example.org/about</loc><lastmod>2024-03-12</lastmod></url></urlset>
            """;

    private static final String INDEX = """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://example.org/sitemap-news.xml</loc></sitemap></sitemapindex>
            """;

    private final ListingReader reader = new ListingReader();

    private Listing read(String xml) throws ListingException {
        return reader.read(xml.getBytes(StandardCharsets.UTF_8), null, URI.create("https://example.org/feed"));
    }

    @Test
    void readsRss() throws ListingException {
        Listing feed = read(RSS);
        Listing.Entry first = feed.entries().get(0);
        assertEquals(Listing.Kind.FEED, feed.kind());
        assertEquals("https://example.org/news/1", first.url());
        assertEquals("Troops leave & mayor stays", first.title());
        assertEquals(LocalDate.of(2024, 3, 5), first.date(), "the publisher's day, not the day in UTC");
        assertEquals(List.of("Ann Hill"), first.authors());
        assertTrue(String.valueOf(first.html()).contains("the mayor said"));
        assertEquals(2, feed.entries().size());
    }

    @Test
    void readsAtom() throws ListingException {
        Listing.Entry entry = read(ATOM).entries().get(0);
        assertEquals("Bridge reopens", entry.title());
        assertEquals("https://example.org/news/3", entry.url());
        assertEquals(LocalDate.of(2024, 3, 7), entry.date(), "published, not updated");
        assertEquals(List.of("Per Lund"), entry.authors());
    }

    @Test
    void readsNewsSitemaps() throws ListingException {
        Listing sitemap = read(NEWS_SITEMAP);
        assertEquals(Listing.Kind.SITEMAP, sitemap.kind());
        Listing.Entry news = sitemap.entries().get(0);
        assertEquals("Strike at the mill", news.title());
        assertEquals(LocalDate.of(2024, 3, 8), news.date());
        assertEquals(null, sitemap.entries().get(1).date(), "a last change is no publication");
    }

    @Test
    void readsGzippedSitemaps() throws IOException, ListingException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(NEWS_SITEMAP.getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(ListingReader.isListing(packed.toByteArray()));
        assertEquals(
                2,
                reader.read(packed.toByteArray(), "application/gzip", null)
                        .entries()
                        .size());
    }

    @Test
    void readsSitemapIndexes() throws ListingException {
        assertEquals(
                List.of("https://example.org/sitemap-news.xml"), read(INDEX).sitemaps());
    }

    /** Entities that grow or that read files, and documents that break off. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a 'x'>]><rss version='2.0'><channel><title>&a;</title></channel></rss>",
                "<!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss version='2.0'><channel></channel></rss>",
                "<rss version='2.0'><channel><item>",
                "<rss version='7.9'><nothing/></rss>"
            })
    void refusesWhatIsHostileOrBroken(String xml) {
        ListingException refused = assertThrows(ListingException.class, () -> read(xml));
        assertTrue(String.valueOf(refused.getMessage()).contains(": "), refused.getMessage());
    }

    @Test
    void aFeedInAFileGivesTheTextOfItsEntries(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("feed.xml"), RSS);
        List<Input> inputs = inputs(file);
        RawPage page = (RawPage) inputs.get(0);
        assertEquals(file + ":1", page.origin());
        assertEquals(LocalDate.of(2024, 3, 5), page.date());
        assertEquals(List.of("Ann Hill"), page.authors());
        Skip skip = (Skip) inputs.get(1);
        assertTrue(skip.reason().contains("give its address, https://example.org/news/2"), skip.reason());
    }

    @Test
    void aSitemapAndOtherXmlInAFileAreTold(@TempDir Path folder) throws IOException {
        Skip sitemap = (Skip)
                inputs(Files.writeString(folder.resolve("s.xml"), NEWS_SITEMAP)).get(0);
        assertTrue(sitemap.reason().contains("lists 2 addresses"), sitemap.reason());
        Skip other = (Skip) inputs(Files.writeString(folder.resolve("o.xml"), "<?xml version='1.0'?><a/>"))
                .get(0);
        assertTrue(other.reason().contains("is XML but"), other.reason());
    }

    private static List<Input> inputs(Path file) {
        try (Stream<Input> inputs = new Source().read(file)) {
            return inputs.toList();
        }
    }
}
