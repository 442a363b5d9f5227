package org.casus.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the class names and ids of a page's elements say about their role. "articleBody", "article-body" and
 * "article__body" are the same words. Immutable.
 */
final class PageMarkers {

    /** The role of a part of a page. */
    enum Role {
        FURNITURE,
        /** Furniture only where the words are the whole name: "widget", but not "elementor-widget-container". */
        FURNITURE_NAME,
        COMMENTS,
        CAPTION,
        /** The paragraph that sums the article up, which may stand outside its text. */
        LEAD,
        /** The text of the article, surely. */
        CONTENT1,
        /** Perhaps the text, perhaps a wider frame around it. */
        CONTENT2
    }

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\d]+");
    private static final int LONGEST_MARKER = 3;

    private final Map<Role, Set<String>> words;

    private PageMarkers(Map<Role, Set<String>> words) {
        this.words = words;
    }

    static PageMarkers load() {
        Map<Role, Set<String>> words = new HashMap<>();
        for (Role role : Role.values()) {
            words.put(role, new HashSet<>());
        }
        for (List<String> row : Table.read("page-markers.tsv", "role", "words").rows()) {
            Role role = Role.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            words.getOrDefault(role, Set.of()).add(row.get(1));
        }
        return new PageMarkers(words);
    }

    /** Whether a class name or the id has a role's words among its words. */
    boolean hasRole(Element element, Role role) {
        Set<String> known = words.getOrDefault(role, Set.of());
        for (String name : names(element)) {
            List<String> parts = parts(name);
            for (int from = 0; from < parts.size(); from++) {
                StringBuilder run = new StringBuilder();
                for (int to = from; to < Math.min(parts.size(), from + LONGEST_MARKER); to++) {
                    run.append(to == from ? "" : " ").append(parts.get(to));
                    if (known.contains(run.toString())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a class name or the id consists of a role's words and nothing else. */
    boolean isNamed(Element element, Role role) {
        Set<String> known = words.getOrDefault(role, Set.of());
        return names(element).stream().anyMatch(name -> known.contains(String.join(" ", parts(name))));
    }

    private static List<String> names(Element element) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return List.of();
        }
        List<String> names = new ArrayList<>(element.classNames());
        names.add(element.id());
        return names;
    }

    private static List<String> parts(String name) {
        String spaced = SEPARATOR.matcher(CAMEL.matcher(name).replaceAll(" ")).replaceAll(" ");
        String clean = spaced.toLowerCase(Locale.ROOT).strip();
        return clean.isEmpty() ? List.of() : List.of(clean.split(" ", -1));
    }
}
