package org.casus.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.source.RawPage;
import org.casus.source.Skip;
import org.jspecify.annotations.Nullable;

/**
 * Turns a raw page into an article: finds its text, title, date, language and zones. Works for any language; whether an
 * article can be coded is for {@link Languages#unsupported} to say. Immutable and thread-safe.
 */
public final class Extractor {

    private static final String STUB =
            "only the beginning of the text can be read, the rest is for subscribers: save the page from a browser";

    private final HtmlReader html;
    private final Agencies agencies = Agencies.load();
    private final Republications republications = Republications.load();
    private final Zoner zoner;
    private final Languages languages;

    /** Loads the tables it works with. */
    public Extractor() {
        this(new HtmlReader(), new Zoner(), new Languages());
    }

    private Extractor(HtmlReader html, Zoner zoner, Languages languages) {
        this.html = html;
        this.zoner = zoner;
        this.languages = languages;
    }

    /**
     * Extracts the article of a page; of a live page, all entries as one.
     *
     * <p>The article's text is, for a plain text, the text as it is; where the input gives a title that the text does not
     * begin with, the title and a blank line go before it. For HTML it is the headline and the paragraphs of the main
     * text, separated by blank lines.
     *
     * @param page the page
     * @param fallbackDate publication date to take where neither the input nor the page gives one, null for none
     */
    public Extraction extract(RawPage page, @Nullable LocalDate fallbackDate) {
        return page.form() == RawPage.Form.HTML
                ? fromHtml(page, html.read(page.content(), page.url()), fallbackDate)
                : fromText(page, fallbackDate);
    }

    /**
     * Extracts all articles of a page: the one it holds, or the entries of a live page, each with its own day.
     *
     * @param page the page
     * @param fallbackDate as in {@link #extract}
     * @return never empty
     */
    public List<Extraction> extractAll(RawPage page, @Nullable LocalDate fallbackDate) {
        if (page.form() != RawPage.Form.HTML) {
            return List.of(fromText(page, fallbackDate));
        }
        HtmlPage read = html.read(page.content(), page.url());
        if (read.entries().isEmpty()) {
            return List.of(fromHtml(page, read, fallbackDate));
        }
        List<Extraction> entries = new ArrayList<>();
        for (LivePage.Entry entry : read.entries()) {
            entries.add(entry(page, read, entry, entries.size() + 1, fallbackDate));
        }
        return entries;
    }

    private Extraction entry(
            RawPage page, HtmlPage read, LivePage.Entry entry, int number, @Nullable LocalDate fallbackDate) {
        String id = firstOf(blankToNull(page.id()), page.origin()) + "#" + number;
        List<Piece> pieces = entry.paragraphs().stream()
                .map(text -> new Piece(Piece.Form.PARAGRAPH, text))
                .toList();
        String whole = address(page.url(), read.url());
        String url = entry.url() == null || entry.url().startsWith("#") && whole == null
                ? whole
                : entry.url().startsWith("#") ? whole + entry.url() : entry.url();
        RawPage own = new RawPage(
                id, page.origin() + "#" + number, page.form(), "", url, entry.title(), entry.date(), page.authors());
        return article(
                own, read, pieces, firstOf(own.date(), page.date(), read.published(), fallbackDate), entry.title());
    }

    private Extraction fromText(RawPage page, @Nullable LocalDate fallbackDate) {
        String title = blankToNull(page.title());
        String text = page.content();
        if (title != null && !text.stripLeading().startsWith(title)) {
            text = title + "\n\n" + text;
        }
        ZonedText zoned = zoner.zone(text, title, firstOf(page.date(), fallbackDate));
        LocalDate published = firstOf(page.date(), zoned.date(), fallbackDate);
        if (published != null && page.date() == null && !published.equals(fallbackDate)) {
            // Datelines take their year from the date that the text itself gave.
            zoned = zoner.zone(text, title, published);
        }
        List<String> authors = page.authors();
        Publication publication = new Publication(authors, null, List.of(), List.of());
        return article(page, page.url(), published, null, text, zoned, publication);
    }

    private Extraction fromHtml(RawPage page, HtmlPage read, @Nullable LocalDate fallbackDate) {
        if (read.instead() != null) {
            return new Extraction.Skipped(new Skip(page.origin(), read.instead()));
        }
        LocalDate published = firstOf(page.date(), read.published(), fallbackDate);
        RawPage addressed = new RawPage(
                page.id(),
                page.origin(),
                page.form(),
                page.content(),
                address(page.url(), read.url()),
                page.title(),
                page.date(),
                page.authors());
        return article(addressed, read, read.pieces(), published, firstOf(blankToNull(page.title()), read.title()));
    }

    private Extraction article(
            RawPage page, HtmlPage read, List<Piece> pieces, @Nullable LocalDate published, @Nullable String title) {
        if (pieces.isEmpty()) {
            return none(page);
        }
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        if (title != null) {
            append(text, blocks, title, Zone.Kind.HEADLINE);
        }
        String normal = title == null ? "" : Prose.normal(title);
        for (Piece piece : pieces) {
            boolean repeatsTitle =
                    !normal.isEmpty() && Prose.normal(piece.text()).equals(normal);
            if (!repeatsTitle) {
                append(text, blocks, piece.text(), piece.form() == Piece.Form.CAPTION ? Zone.Kind.CAPTION : null);
            }
        }
        ZonedText zoned = zoner.zoneSelected(text.toString(), blocks, title, published);
        Publication publication = new Publication(
                read.authors().isEmpty() ? page.authors() : read.authors(),
                read.modified(),
                read.republished(),
                read.stub() ? List.of(STUB) : List.of());
        return article(page, page.url(), published, read.language(), text.toString(), zoned, publication);
    }

    private static void append(StringBuilder text, List<Block> blocks, String words, Zone.@Nullable Kind kind) {
        text.append(text.isEmpty() ? "" : "\n\n");
        int start = text.length();
        text.append(words);
        blocks.add(new Block(new Span(start, text.length()), kind));
    }

    private Extraction article(
            RawPage page,
            @Nullable String url,
            @Nullable LocalDate published,
            @Nullable String declaredLanguage,
            String text,
            ZonedText zoned,
            Publication publication) {
        boolean body =
                zoned.zones().stream().anyMatch(z -> z.kind() == Zone.Kind.BODY || z.kind() == Zone.Kind.HEADLINE);
        if (!body) {
            return none(page);
        }
        // What a page says of its language is often its template's; the text itself is surer.
        Optional<String> detected = languages.detect(text);
        String id = firstOf(blankToNull(page.id()), page.origin());
        return new Extraction.Extracted(new Article(
                id == null ? page.origin() : id,
                page.origin(),
                url,
                zoned.title(),
                published,
                agency(zoned, publication),
                zoned.dateline(),
                detected.orElse(declaredLanguage),
                text,
                zoned.zones(),
                withSources(publication, text, zoned)));
    }

    /** An agency named in the text, else one named as the author. */
    private @Nullable String agency(ZonedText zoned, Publication publication) {
        String named = zoned.agency();
        return named != null
                ? named
                : publication.authors().stream()
                        .flatMap(author -> agencies.within(author).stream())
                        .findFirst()
                        .orElse(null);
    }

    /** The publication with what the text itself says of its sources. */
    private Publication withSources(Publication publication, String text, ZonedText zoned) {
        List<Republication> sources = new ArrayList<>(publication.republished());
        String agency = agency(zoned, publication);
        if (agency != null) {
            sources.add(new Republication(Republication.How.AGENCY, agency, null, null));
        }
        List<String> blocks =
                zoned.zones().stream().map(zone -> zone.span().of(text)).toList();
        for (Republication said : republications.ofText(blocks)) {
            boolean known = sources.stream()
                    .anyMatch(s ->
                            s.text() != null && said.text() != null && s.text().contains(said.text()));
            if (!known) {
                sources.add(said);
            }
        }
        return new Publication(
                publication.authors(), publication.modified(), Republications.merged(sources), publication.warnings());
    }

    /** The page's own canonical address; one on another site is where the text comes from, not where it is. */
    private static @Nullable String address(@Nullable String found, @Nullable String canonical) {
        boolean own = canonical != null
                && canonical.startsWith("http")
                && (found == null || Republications.sameSite(found, canonical));
        return own ? canonical : found;
    }

    private static Extraction none(RawPage page) {
        return new Extraction.Skipped(new Skip(
                page.origin(), "holds no article text: give the page of one article, not a list or a front page"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @SafeVarargs
    private static <T> @Nullable T firstOf(@Nullable T... values) {
        for (T value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
