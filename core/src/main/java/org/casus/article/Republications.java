package org.casus.article;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.article.Republication.How;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Reads what says that a text was first published elsewhere. Immutable. */
final class Republications {

    private record Phrase(How how, Pattern pattern) {}

    /** Lines that say so are short; a long one is a paragraph about something else. */
    private static final int LONGEST = 300;

    /** With the white space of its markup. */
    private static final int LONGEST_NODE = 2 * LONGEST;

    /** How many blocks at each end of a text can be about the text rather than of it. */
    private static final int EDGE = 4;

    private static final Pattern CUE = Pattern.compile(
            "(?i)\\b(?:source|via|original|originally|first|republished|reprinted|reproduced|syndicated|reposted|cross-?posted)\\b");
    private static final Evaluator BLOCK =
            QueryParser.parse("p, li, div, td, footer, section, blockquote, h1, h2, h3, h4, h5, h6, body");
    private static final Pattern NO_OUTLET = Pattern.compile("(?i)here|this|it|link|an?|the");

    private final List<Phrase> phrases;

    private Republications(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    static Republications load() {
        List<Phrase> phrases = new ArrayList<>();
        for (List<String> row :
                Table.read("republication.tsv", "how", "pattern", "example").rows()) {
            phrases.add(new Phrase(How.valueOf(row.get(0)), Pattern.compile("(?iu)" + row.get(1))));
        }
        return new Republications(phrases);
    }

    /** What one line says, if it says that the text comes from elsewhere. */
    Optional<Republication> ofLine(String line) {
        String stripped = line.strip();
        if (stripped.length() > LONGEST || !CUE.matcher(stripped).find()) {
            return Optional.empty();
        }
        String bare = stripped.replaceAll("^[\\s(\\[*–—-]+|[\\s)\\]*]+$", "");
        for (Phrase phrase : phrases) {
            Matcher matcher = phrase.pattern().matcher(bare);
            if (matcher.find()) {
                return Optional.of(new Republication(phrase.how(), outlet(matcher), address(bare), stripped));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String outlet(Matcher matcher) {
        if (!matcher.pattern().pattern().contains("(?<outlet>")) {
            return null;
        }
        String outlet = matcher.group("outlet");
        if (outlet == null) {
            return null;
        }
        String name = outlet.replaceAll("https?://\\S+", "").strip();
        boolean named = name.chars().anyMatch(Character::isUpperCase) || name.matches("\\S+\\.[a-z]{2,}");
        return named && !NO_OUTLET.matcher(name).matches() && Prose.words(name) <= 8 ? name : null;
    }

    private static @Nullable String address(String line) {
        Matcher address = Pattern.compile("https?://[^\\s)\\]>\"]+").matcher(line);
        return address.find() ? address.group() : null;
    }

    /** What the lines at the ends of a text say. */
    List<Republication> ofText(List<String> blocks) {
        List<Republication> found = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (i < EDGE || i >= blocks.size() - EDGE) {
                ofLine(blocks.get(i)).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * What a page says: lines with their links, and its markup.
     *
     * @param url address the page was read from, null where not known
     * @param canonical address the page gives for itself, null where it gives none
     */
    List<Republication> ofPage(
            Document page, PageMetas metas, StructuredData data, @Nullable String url, @Nullable String canonical) {
        List<Republication> found = new ArrayList<>();
        if (url != null && canonical != null && !sameSite(url, canonical)) {
            found.add(new Republication(How.CANONICAL, null, canonical, null));
        }
        data.text("isBasedOn")
                .or(() -> data.text("isBasedOnUrl"))
                .filter(based -> based.startsWith("http") && (url == null || !sameSite(url, based)))
                .ifPresent(based -> found.add(new Republication(How.CANONICAL, null, based, null)));
        for (String source : Stream.of("syndication-source", "original-source")
                .flatMap(name -> metas.all(name).stream())
                .map(String::strip)
                .toList()) {
            if (source.startsWith("http") && (url == null || !sameSite(url, source))) {
                found.add(new Republication(How.CANONICAL, null, source, null));
            }
        }
        for (Element block : blocks(page)) {
            String line = block.text();
            if (line.length() <= LONGEST) {
                ofLine(line).ifPresent(said -> found.add(linked(said, block, url)));
            }
        }
        return merged(found);
    }

    private static Set<Element> blocks(Document page) {
        Set<Element> blocks = new LinkedHashSet<>();
        page.body().forEachNode(node -> {
            if (node instanceof TextNode text
                    && !text.isBlank()
                    && text.getWholeText().length() <= LONGEST_NODE
                    && CUE.matcher(text.getWholeText()).find()) {
                Node parent = text.parent();
                Element block = parent instanceof Element element ? element.closest(BLOCK) : null;
                if (block != null) {
                    blocks.add(block);
                }
            }
        });
        return blocks;
    }

    private static Republication linked(Republication said, Element block, @Nullable String url) {
        for (Element link : block.select("a[href]")) {
            String address = link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href");
            if (address.startsWith("http") && (url == null || !sameSite(url, address))) {
                return new Republication(said.how(), said.outlet(), address, said.text());
            }
        }
        return said;
    }

    /** Each once, the surest first. */
    static List<Republication> merged(List<Republication> found) {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Republication::how))
                .toList();
    }

    /** Whether two addresses belong to one registered domain. */
    static boolean sameSite(String one, String other) {
        String first = site(one);
        String second = site(other);
        // An address without a host is relative; one that cannot be read is not told to differ.
        return first == null || second == null || first.equals(second);
    }

    private static @Nullable String site(String address) {
        try {
            String host = new URI(address.strip().replace(" ", "%20")).getHost();
            if (host == null) {
                return null;
            }
            String assigned = EffectiveTldFinder.getAssignedDomain(host, true, false);
            return (assigned == null ? host : assigned).toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
