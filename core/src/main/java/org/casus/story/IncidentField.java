package org.casus.story;

import java.util.List;

/**
 * What the reports of an incident say of one of its sides.
 *
 * @param name "date", "place", "actor", "recipient", or a kind of loss ("killed")
 * @param agreed whether all values can be true together
 * @param values what is said, what most origins say first
 */
public record IncidentField(String name, boolean agreed, List<Value> values) {

    public IncidentField {
        values = List.copyOf(values);
    }

    /**
     * One version.
     *
     * @param text the value as text ("2024-05-03", "Kharkiv", "12")
     * @param origins ids of the independent origins that give it, sorted
     * @param articles ids of the articles that give it, in the order of publication
     */
    public record Value(String text, List<String> origins, List<String> articles) {

        public Value {
            origins = List.copyOf(origins);
            articles = List.copyOf(articles);
        }
    }
}
