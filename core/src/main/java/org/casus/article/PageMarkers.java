package org.casus.article;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    private final Map<String, Set<Role>> roles;

    private PageMarkers(Map<String, Set<Role>> roles) {
        this.roles = roles;
    }

    static PageMarkers load() {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (List<String> row : Table.read("page-markers.tsv", "role", "words").rows()) {
            Role role = Role.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            roles.computeIfAbsent(row.get(1), words -> EnumSet.noneOf(Role.class))
                    .add(role);
        }
        return new PageMarkers(roles);
    }

    /** The roles that a run of words marks, in lower case and separated by blanks. */
    Set<Role> of(String words) {
        return Collections.unmodifiableSet(roles.getOrDefault(words, Set.of()));
    }

    /** The roles of the elements of one page. */
    PageRoles forPage() {
        return new PageRoles(this);
    }
}
