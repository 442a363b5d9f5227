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

    private final HtmlReader html;
    private final Zoner zoner;
    private final Languages languages;

    /** Loads the tables it works with. */
    public Extractor() {
        this(new HtmlReader(), new Zoner(), new Languages());
    }

    /** An extractor made of given parts. */
    public Extractor(HtmlReader html, Zoner zoner, Languages languages) {
        this.html = html;
        this.zoner = zoner;
        this.languages = languages;
    }

    /**
     * Extracts the article of a page.
     *
     * <p>The article's text is, for a plain text, the text as it is; where the input gives a title that the text does not
     * begin with, the title and a blank line go before it. For HTML it is the headline and the paragraphs of the main
     * text, separated by blank lines.
     *
     * @param page the page
     * @param fallbackDate publication date to take where neither the input nor the page gives one, null for none
     */
    public Extraction extract(RawPage page, @Nullable LocalDate fallbackDate) {
        return page.form() == RawPage.Form.HTML ? fromHtml(page, fallbackDate) : fromText(page, fallbackDate);
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
        return article(page, page.url(), published, null, text, zoned);
    }

    private Extraction fromHtml(RawPage page, @Nullable LocalDate fallbackDate) {
        HtmlPage read = html.read(page.content(), page.url());
        if (read.pieces().isEmpty()) {
            return none(page);
        }
        String title = firstOf(blankToNull(page.title()), read.title());
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        if (title != null) {
            append(text, blocks, title, Zone.Kind.HEADLINE);
        }
        String normal = title == null ? "" : Prose.normal(title);
        for (Piece piece : read.pieces()) {
            boolean repeatsTitle =
                    !normal.isEmpty() && Prose.normal(piece.text()).equals(normal);
            if (!repeatsTitle) {
                append(text, blocks, piece.text(), piece.form() == Piece.Form.CAPTION ? Zone.Kind.CAPTION : null);
            }
        }
        LocalDate published = firstOf(page.date(), read.published(), fallbackDate);
        ZonedText zoned = zoner.zoneSelected(text.toString(), blocks, title, published);
        return article(page, firstOf(page.url(), read.url()), published, read.language(), text.toString(), zoned);
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
            ZonedText zoned) {
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
                zoned.agency(),
                zoned.dateline(),
                detected.orElse(declaredLanguage),
                text,
                zoned.zones()));
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
