package org.casus.article;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.article.PageMarkers.Role;
import org.jsoup.nodes.Element;

/**
 * The roles of a page's elements by their class names and ids. Pages repeat their class names hundreds of times, so each
 * is taken apart once. For one page and one thread.
 */
final class PageRoles {

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_MARKER = 3;
    private static final int COMMENT_DEPTH = 12;

    /** "has-comments" is said of the whole. */
    private static final Set<String> WHOLE = Set.of("body", "html", "article");

    /**
     * What one attribute means.
     *
     * @param within roles of words among the words of its names
     * @param whole roles of words that make up a whole name
     */
    private record Sense(Set<Role> within, Set<Role> whole) {

        static final Sense NONE = new Sense(EnumSet.noneOf(Role.class), EnumSet.noneOf(Role.class));
    }

    private final PageMarkers markers;
    private final Map<String, Sense> seen = new HashMap<>();

    PageRoles(PageMarkers markers) {
        this.markers = markers;
    }

    /** Whether a class name or the id has a role's words among its words. */
    boolean hasRole(Element element, Role role) {
        return marks(element.className()).within.contains(role)
                || marks(element.id()).within.contains(role);
    }

    /** Whether a class name or the id consists of a role's words and nothing else. */
    boolean isNamed(Element element, Role role) {
        return marks(element.className()).whole.contains(role)
                || marks(element.id()).whole.contains(role);
    }

    /** Whether an element belongs to the readers' comments. */
    boolean isInComments(Element element) {
        Element at = element;
        for (int up = 0; up < COMMENT_DEPTH && at != null; up++) {
            if (hasRole(at, Role.COMMENTS) && !WHOLE.contains(at.normalName())) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private Sense marks(String attribute) {
        return attribute.isEmpty() ? Sense.NONE : seen.computeIfAbsent(attribute, this::read);
    }

    private Sense read(String attribute) {
        Sense marks = new Sense(EnumSet.noneOf(Role.class), EnumSet.noneOf(Role.class));
        for (String name : BLANKS.split(attribute)) {
            List<String> parts = parts(name);
            marks.whole.addAll(markers.of(String.join(" ", parts)));
            for (int from = 0; from < parts.size(); from++) {
                StringBuilder run = new StringBuilder();
                for (int to = from; to < Math.min(parts.size(), from + LONGEST_MARKER); to++) {
                    run.append(to == from ? "" : " ").append(parts.get(to));
                    marks.within.addAll(markers.of(run.toString()));
                }
            }
        }
        return marks;
    }

    private static List<String> parts(String name) {
        String spaced = SEPARATOR.matcher(CAMEL.matcher(name).replaceAll(" ")).replaceAll(" ");
        String clean = spaced.toLowerCase(Locale.ROOT).strip();
        return clean.isEmpty() ? List.of() : List.of(clean.split(" ", -1));
    }
}
