package org.casus.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Who wrote a page, from its surest to its least sure sign: JSON-LD, meta elements, elements named after authors, a line
 * that begins with "By". A person goes before the site itself, which many pages name as author of everything.
 */
final class PageAuthors {

    private static final List<String> AUTHOR_META = List.of(
            "author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "article.author",
            "citation_author",
            "dcsext.author",
            "og:article:author",
            "article:author",
            "creator");

    /** Page builders tell previews who wrote a page as a labelled value. */
    private static final Pattern WRITTEN_BY = Pattern.compile(
            "(?iu)(?:written|posted) by|verfasst von|geschrieben von|(?:é|e)crit par|escrito por|scritto da|geschreven door|author|autor");

    private static final String AUTHOR_ELEMENTS =
            "[rel~=^author$], [itemprop~=author] [itemprop=name], [itemprop~=author], "
                    + ".author-name, .authorname, .byline-name, .author__name, .byline__name, .byline .author, .p-author, .entry-author, "
                    + ".post-author, .article-author, .vcard .fn, .author, .byline, .autor, .auteur, [class*=author-name], "
                    + "[class*=byline], address, [class*=author], [class*=Author], [class*=contributor], [class*=autor], "
                    + "a[href*='/author/'], a[href*='/autor/'], a[href*='/authors/'], a[href*='/staff/']";

    /** From here on elements may be about other things: their text must look like a name. */
    private static final String SURELY_ABOUT_AUTHORS = "[class*=byline]";

    private static final Pattern BY = Pattern.compile(
            "(?iu)^\\W*(?:view all posts by|(?:zeige )?alle (?:beiträge|artikel) von|beiträge von|interview:|(?:(?:ein )?(?:beitrag|artikel|text|posted|written|published|geschrieben|verfasst|gepostet|erstellt|words|story)\\s+)?"
                    + "(?:by|von|par|por|de|di|da|door|av|autor(?:in)?|author|autore|text|foto|redaktion|interview)\\b|(?-i:Auth?or(?=\\p{Lu})))\\s*:?\\s*");
    private static final Pattern AFTER_NAME = Pattern.compile(
            "(?iu)\\s*(?:[|•·(\\[–—]|\\s-\\s|\\bon\\b|\\bam\\b|\\bim\\b|\\bat\\b|\\d|published|updated|veröffentlicht|@|\\bin\\b\\s).*$",
            Pattern.DOTALL);
    private static final Set<String> NO_NAME = Set.of(
            "admin",
            "administrator",
            "redaktion",
            "editor",
            "staff",
            "webmaster",
            "unknown",
            "author",
            "autor",
            "editors",
            "team",
            "gast",
            "guest",
            "editorial",
            "news",
            "null",
            "root",
            "superuser");

    private static final String WORD =
            "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|(?:de|van|von|der|den|al|el|bin|la|di|da|du|le|dos|del|zu)\\b)";
    private static final Pattern NAME = Pattern.compile(WORD + "(?:\\s+" + WORD + "){1,4}");
    private static final Pattern BYLINE_CUE = Pattern.compile(
            "(?iu)^\\s*(?:(?:ein (?:beitrag|artikel) |posted |written |story |words |report )?(?:by|von|par|por|door)|text|autor(?:in)?|author|redaktion|interview)(?:\\b|:)");
    private static final int LONGEST_BYLINE = 120;
    private static final int TEXTS_AFTER_HEADLINE = 60;

    private static final List<AuthorSign> AUTHOR_SIGNS = Arrays.stream(AUTHOR_ELEMENTS.split(", ", -1))
            .map(query -> new AuthorSign(QueryParser.parse(query), query))
            .toList();

    /** Elements that any of the signs may fit: most of a page's fit none, and are looked at once. */
    private static final Pattern AUTHOR_ATTRIBUTE =
            Pattern.compile("(?i)auth|byline|autor|auteur|contributor|(?:^|\\s)fn(?:\\s|$)");

    private static final Pattern AUTHOR_HREF = Pattern.compile("/(?:authors?|autor|staff)/");

    private record AuthorSign(Evaluator evaluator, String query) {}

    private final PageRoles roles;
    private final Document page;
    private final PageMetas metas;

    PageAuthors(PageRoles roles, Document page, PageMetas metas) {
        this.roles = roles;
        this.page = page;
        this.metas = metas;
    }

    /** Names of persons, else of a desk or the site; without addresses, dates and "By". */
    List<String> read(StructuredData data) {
        Set<String> sites = new LinkedHashSet<>();
        metas.first("og:site_name").ifPresent(site -> sites.add(Prose.normal(site)));
        metas.first("application-name").ifPresent(site -> sites.add(Prose.normal(site)));
        sites.addAll(data.publishers().stream().map(Prose::normal).toList());
        List<String> site = List.of();
        for (List<String> found : List.of(names(data.authors()), fromMeta())) {
            if (!found.isEmpty() && !isSite(found, sites)) {
                return found;
            }
            site = site.isEmpty() ? found : site;
        }
        List<String> shown = fromElements(sites);
        if (shown.isEmpty()) {
            shown = fromLines();
        }
        return shown.isEmpty() ? site : shown;
    }

    private static boolean isSite(List<String> names, Set<String> sites) {
        return names.size() == 1
                && (sites.contains(Prose.normal(names.get(0))) || names.get(0).matches("(?i)\\S+\\.[a-z]{2,4}"));
    }

    private List<String> fromMeta() {
        for (String name : AUTHOR_META) {
            List<String> found = names(metas.all(name));
            if (!found.isEmpty()) {
                return found;
            }
        }
        boolean labelled = metas.first("twitter:label1")
                .filter(label -> WRITTEN_BY.matcher(label).matches())
                .isPresent();
        Optional<String> value = labelled ? metas.first("twitter:data1") : Optional.empty();
        return value.map(v -> names(List.of(v))).orElse(List.of());
    }

    private List<String> fromElements(Set<String> sites) {
        boolean sure = true;
        List<Element> candidates = page.getAllElements().stream()
                .filter(PageAuthors::mayNameAuthors)
                .toList();
        for (AuthorSign sign : AUTHOR_SIGNS) {
            for (Element element : candidates) {
                if (!element.is(sign.evaluator()) || roles.isInComments(element)) {
                    continue;
                }
                String text = PageHead.text(element.text());
                List<String> found = sure ? names(List.of(text)) : strictNames(text);
                if (!found.isEmpty() && !isSite(found, sites)) {
                    return found;
                }
            }
            sure &= !sign.query().equals(SURELY_ABOUT_AUTHORS);
        }
        return List.of();
    }

    private static boolean mayNameAuthors(Element element) {
        return element.hasAttr("itemprop")
                || element.hasAttr("rel")
                || element.normalName().equals("address")
                || AUTHOR_ATTRIBUTE.matcher(element.className()).find()
                || AUTHOR_HREF.matcher(element.attr("href")).find();
    }

    /** A line of its own after the headline that begins as bylines do. */
    private List<String> fromLines() {
        Element headline = page.selectFirst("h1");
        int[] seen = {headline == null ? 0 : -1};
        List<Element> lines = new ArrayList<>();
        page.body().forEachNode(node -> {
            if (node == headline) {
                seen[0] = 0;
            } else if (node instanceof TextNode text && !text.isBlank() && seen[0] >= 0) {
                seen[0]++;
                Node parent = text.parent();
                if (seen[0] < TEXTS_AFTER_HEADLINE
                        && parent instanceof Element element
                        && BYLINE_CUE.matcher(text.getWholeText()).find()) {
                    lines.add(element);
                }
            }
        });
        for (Element line : lines) {
            for (Element at = line; at != null; at = at.parent()) {
                String text = PageHead.text(at.text());
                if (text.length() > LONGEST_BYLINE) {
                    break;
                }
                List<String> found = strictNames(text);
                if (!found.isEmpty()) {
                    if (!roles.isInComments(at)) {
                        return found;
                    }
                    break;
                }
            }
        }
        return List.of();
    }

    /** Names where all that is left of a text is names. */
    private static List<String> strictNames(String text) {
        if (text.length() > LONGEST_BYLINE) {
            return List.of();
        }
        List<String> names = names(List.of(text));
        return names.stream().allMatch(name -> NAME.matcher(name).matches()) ? names : List.of();
    }

    private static List<String> names(List<String> written) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> desks = new LinkedHashSet<>();
        for (String line : written) {
            String clean = PageHead.text(line);
            Matcher by = BY.matcher(clean);
            String name = by.find() ? clean.substring(by.end()) : clean;
            for (String part : AFTER_NAME
                    .matcher(name)
                    .replaceAll("")
                    .split("\\s*(?:,|;|/|&|\\bund\\b|\\band\\b|\\bet\\b)\\s*", -1)) {
                String one = part.strip();
                if (isName(one)) {
                    (NO_NAME.contains(one.toLowerCase(Locale.ROOT)) ? desks : names).add(one);
                }
            }
        }
        return List.copyOf(
                names.isEmpty() ? desks.stream().filter(PageAuthors::isDesk).toList() : names);
    }

    /** A byline that names a desk says more than none. */
    private static boolean isDesk(String name) {
        return name.toLowerCase(Locale.ROOT).matches("redaktion|editorial|staff|editors");
    }

    private static boolean isName(String name) {
        return name.length() >= 2
                && name.length() <= 60
                && Prose.words(name) <= 6
                && name.chars().anyMatch(Character::isLetter)
                && !name.contains("http")
                && !name.startsWith("#")
                && !name.contains("→")
                && !name.matches("(?i).*(?:www\\.|facebook\\.com|twitter\\.com).*");
    }
}
