package org.casus.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of its article in JSON-LD (schema.org's Article and its subtypes). */
final class StructuredData {

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "Report",
            "TechArticle",
            "ScholarlyArticle",
            "WebPage",
            "Recipe",
            "VideoObject",
            "Review",
            "ItemPage");

    private static final int MOST_NODES = 5000;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final List<JsonNode> articles;

    private final boolean collection;

    private final List<JsonNode> others;

    private StructuredData(List<JsonNode> articles, List<JsonNode> others, boolean collection) {
        this.articles = articles;
        this.others = others;
        this.collection = collection;
    }

    /** Reads all blocks; a block that is no JSON is as if it were not there, as for search engines. */
    static StructuredData of(Document page) {
        List<JsonNode> sure = new ArrayList<>();
        List<JsonNode> unsure = new ArrayList<>();
        List<JsonNode> others = new ArrayList<>();
        boolean collection = false;
        for (Element script : page.select("script[type*=ld+json]")) {
            for (JsonNode node : objects(script.data())) {
                String type = type(node);
                if (ARTICLES.contains(type)) {
                    (isArticle(type) ? sure : unsure).add(node);
                } else if (!type.equals("Comment")) {
                    others.add(node);
                }
                collection |= type.equals("CollectionPage");
            }
        }
        sure.addAll(unsure);
        return new StructuredData(sure, others, collection);
    }

    private static List<JsonNode> objects(String json) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return found;
        }
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int i = 0; i < MOST_NODES && !open.isEmpty(); i++) {
            JsonNode node = open.removeFirst();
            if (node.isObject()) {
                found.add(node);
            }
            if (node.isContainerNode()) {
                node.forEach(open::addLast);
            }
        }
        return found;
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    /** The first value of a field of the article. */
    Optional<String> text(String field) {
        return articles.stream()
                .map(node -> node.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .map(value -> Parser.unescapeEntities(value, false).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Whether it says that readers must pay ({@code isAccessibleForFree}). */
    boolean isPaid() {
        return saysFree("false");
    }

    /** Whether it says that readers need not pay, and not also that they must for a part. */
    boolean isFree() {
        return saysFree("true") && !isPaid();
    }

    private boolean saysFree(String value) {
        return articles.stream()
                .map(node -> node.path("isAccessibleForFree").asText())
                .anyMatch(value::equalsIgnoreCase);
    }

    /** The entries of a live page, in the page's order. */
    List<JsonNode> updates() {
        List<JsonNode> updates = new ArrayList<>();
        for (JsonNode article : articles) {
            JsonNode entries = article.path("liveBlogUpdate");
            if (entries.isObject()) {
                updates.add(entries);
            }
            entries.forEach(entry -> {
                if (entry.isObject() && entries.isArray()) {
                    updates.add(entry);
                }
            });
            if (!updates.isEmpty()) {
                return updates;
            }
        }
        return updates;
    }

    /** Whether the page says that it is an article, and not only a page. */
    boolean isArticle() {
        return articles.stream().map(StructuredData::type).anyMatch(StructuredData::isArticle);
    }

    /** Whether the page says that it is a list of others. */
    boolean isCollection() {
        return collection;
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("Posting");
    }

    /** Names of the publishers. */
    List<String> publishers() {
        List<String> names = new ArrayList<>();
        for (JsonNode article : articles) {
            String name = article.path("publisher").path("name").asText("");
            if (!name.isBlank()) {
                names.add(Parser.unescapeEntities(name, false).strip());
            }
        }
        return names;
    }

    /** The first value of a field of whatever else the page describes, comments excepted. */
    Optional<String> anyText(String field) {
        return others.stream()
                .map(node -> node.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }

    /** Names of the authors, persons before organisations, without repetition. */
    List<String> authors() {
        for (JsonNode article : articles) {
            List<String> names = new ArrayList<>();
            JsonNode author = article.has("author") ? article.path("author") : article.path("creator");
            addNames(author, names);
            if (!names.isEmpty()) {
                return names.stream().distinct().toList();
            }
        }
        return List.of();
    }

    private static void addNames(JsonNode author, List<String> names) {
        if (author.isArray()) {
            author.forEach(one -> {
                if (!one.isArray()) {
                    addNames(one, names);
                }
            });
            return;
        }
        JsonNode name = author.isObject() ? author.path("name") : author;
        if (name.isArray()) {
            name = name.path(0);
        }
        if (name.isTextual() && !name.asText().isBlank() && !type(author).equals("Organization")) {
            names.add(Parser.unescapeEntities(name.asText(), false).strip());
        }
    }
}
