package org.casus.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds (RSS 0.9 to 2.0, Atom; by ROME) and sitemaps (also indexes of them and the news extension; by
 * crawler-commons). Documents that declare a DTD are refused, so no entity can grow or reach outside. Immutable and
 * thread-safe.
 */
public final class ListingReader {

    private static final Pattern ROOT =
            Pattern.compile("(?s)^[\\s\\uFEFF]*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>]*>\\s*)*"
                    + "<(?:\\w+:)?(rss|feed|RDF|urlset|sitemapindex)[\\s>].*");
    private static final Pattern SITEMAP = Pattern.compile("(?s).*<(?:\\w+:)?(?:urlset|sitemapindex)[\\s>].*");
    private static final int ROOT_WITHIN = 4096;

    /** The limit that sitemaps.org sets, unpacked; no feed comes near it. */
    private static final int MOST_BYTES = 50_000_000;

    /** Elements that give an entry's day, the surest first. */
    private static final List<String> DATES = List.of("pubDate", "published", "issued", "date", "created", "updated");

    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /** Stands for the address of a sitemap that has none; what it lists must be absolute anyway. */
    private static final String NOWHERE = "http://localhost/";

    /** Whether a document begins as a feed or sitemap does. */
    static boolean isListing(String start) {
        return ROOT.matcher(start.substring(0, Math.min(start.length(), ROOT_WITHIN)))
                .matches();
    }

    /** Whether a document begins as a feed or sitemap does. */
    public static boolean isListing(byte[] document) {
        return isListing(start(document));
    }

    private static String start(byte[] document) {
        try {
            return Decoder.decode(unpacked(document).readNBytes(ROOT_WITHIN));
        } catch (IOException e) {
            return ""; // broken compression, told by whoever reads it as a file
        }
    }

    /** Sitemaps are often files that are gzipped themselves. */
    private static InputStream unpacked(byte[] document) throws IOException {
        InputStream in = new ByteArrayInputStream(document);
        boolean packed = document.length > 1 && (document[0] & 0xFF) == 0x1F && (document[1] & 0xFF) == 0x8B;
        return packed ? new GZIPInputStream(in) : in;
    }

    /**
     * Reads a feed or sitemap.
     *
     * @param bytes the document
     * @param contentType as it came with the bytes, null where none did
     * @param base address it was read from, against which its links are resolved; null where it has none
     * @throws ListingException if it is neither, or broken
     */
    public Listing read(byte[] bytes, @Nullable String contentType, @Nullable URI base) throws ListingException {
        String start = start(bytes);
        byte[] whole;
        try {
            whole = unpacked(bytes).readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new ListingException(Problems.reading(e), e);
        }
        if (whole.length > MOST_BYTES) {
            throw new ListingException("is a list over the limit of " + MOST_BYTES / 1_000_000 + " MB: split it");
        }
        return SITEMAP.matcher(start).matches() ? sitemap(whole, base) : feed(whole, contentType, base);
    }

    private static Listing feed(byte[] bytes, @Nullable String contentType, @Nullable URI base)
            throws ListingException {
        try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
            Document document = builder().build(new XmlFixerReader(reader));
            SyndFeed feed = new SyndFeedImpl(new WireFeedInput().build(document));
            List<Element> elements = elements(document);
            List<Listing.Entry> entries = new ArrayList<>();
            for (SyndEntry entry : feed.getEntries()) {
                Element element = entries.size() < elements.size() ? elements.get(entries.size()) : null;
                entries.add(entry(entry, element, base));
            }
            return new Listing(Listing.Kind.FEED, entries, List.of());
        } catch (JDOMException | IOException | FeedException | IllegalArgumentException e) {
            throw new ListingException("is a broken feed (" + firstLine(e) + "): check it with a feed validator", e);
        }
    }

    private static SAXBuilder builder() {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
        return builder;
    }

    /** The elements of the entries, in the order in which ROME gives them. */
    private static List<Element> elements(Document document) {
        List<Element> elements = new ArrayList<>();
        for (Element element : document.getDescendants(Filters.element())) {
            if (ENTRIES.contains(element.getName())) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Listing.Entry entry(SyndEntry entry, @Nullable Element element, @Nullable URI base) {
        List<String> authors = entry.getAuthors().isEmpty()
                ? Stream.ofNullable(entry.getAuthor()).filter(a -> !a.isBlank()).toList()
                : entry.getAuthors().stream()
                        .map(SyndPerson::getName)
                        .filter(Objects::nonNull)
                        .toList();
        String text = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElseGet(() -> description(entry));
        return new Listing.Entry(url(entry, base), plain(entry.getTitle()), date(entry, element), authors, text);
    }

    private static @Nullable String description(SyndEntry entry) {
        SyndContent description = entry.getDescription();
        String value = description == null ? null : description.getValue();
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String url(SyndEntry entry, @Nullable URI base) {
        String link = entry.getLink();
        if ((link == null || link.isBlank())
                && entry.getUri() != null
                && entry.getUri().startsWith("http")) {
            link = entry.getUri();
        }
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            return base == null ? link.strip() : base.resolve(link.strip()).toString();
        } catch (IllegalArgumentException e) {
            return link.strip(); // what is no address is said when it is fetched
        }
    }

    /** ROME gives an instant; the publisher named a day, which may be another one in UTC. */
    private static @Nullable LocalDate date(SyndEntry entry, @Nullable Element element) {
        if (element != null) {
            for (String name : DATES) {
                for (Element child : element.getChildren()) {
                    Optional<LocalDate> day =
                            child.getName().equals(name) ? Dates.parse(child.getTextTrim()) : Optional.empty();
                    if (day.isPresent()) {
                        return day.get();
                    }
                }
            }
        }
        Date date = entry.getPublishedDate();
        return date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** A title without markup; titles of feeds are HTML as often as not. */
    private static @Nullable String plain(@Nullable String title) {
        if (title == null || title.isBlank()) {
            return null;
        }
        String text = Jsoup.parseBodyFragment(title).text().strip();
        return text.isEmpty() ? null : text;
    }

    private static Listing sitemap(byte[] bytes, @Nullable URI base) throws ListingException {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        try {
            AbstractSiteMap read = parser.parseSiteMap("text/xml", bytes, address(base));
            if (read instanceof SiteMapIndex index) {
                return new Listing(Listing.Kind.SITEMAP, List.of(), addresses(index.getSitemaps()));
            }
            List<Listing.Entry> entries = new ArrayList<>();
            for (SiteMapURL page : ((SiteMap) read).getSiteMapUrls()) {
                entries.add(entry(page));
            }
            return new Listing(Listing.Kind.SITEMAP, entries, List.of());
        } catch (UnknownFormatException | IOException e) {
            throw new ListingException(
                    "is a broken sitemap (" + firstLine(e) + "): check it with a sitemap validator", e);
        }
    }

    private static URL address(@Nullable URI base) throws MalformedURLException {
        return URI.create(base == null ? NOWHERE : base.toString()).toURL();
    }

    private static List<String> addresses(Collection<AbstractSiteMap> sitemaps) {
        return sitemaps.stream().map(s -> s.getUrl().toString()).sorted().toList();
    }

    /** The day of a page's last change is no day of publication, so only the news extension's is taken. */
    private static Listing.Entry entry(SiteMapURL page) {
        ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
        String title = null;
        LocalDate date = null;
        if (news != null && news.length > 0 && news[0] instanceof NewsAttributes attributes) {
            title = plain(attributes.getTitle());
            date = attributes.getPublicationDateTime() == null
                    ? null
                    : attributes.getPublicationDateTime().toLocalDate();
        }
        return new Listing.Entry(page.getUrl().toString(), title, date, List.of(), null);
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
