package org.casus.text;

import java.util.List;
import java.util.Map;

/**
 * The logical arguments of a predicate, whatever the syntax: the subject of an active verb and the by-phrase of a passive
 * one are both its subject here. Lists hold token indices, conjuncts included, in text order.
 *
 * @param predicate index of the verb, noun or adjective
 * @param support index of the verb that carries a noun's tense and subject ("held" of "held talks"); the predicate itself
 *     for verbs and for nouns without one
 * @param subjects who does it
 * @param objects who or what it is done to
 * @param indirect to or for whom
 * @param obliques other phrases by preposition ("on", "with"), of the predicate and of its support verb
 * @param complements heads of complement clauses ("to halt", "of shelling", "that ...")
 * @param modifiers adjectives and nouns before a noun ("Israeli", "air")
 */
public record Frame(
        int predicate,
        int support,
        List<Integer> subjects,
        List<Integer> objects,
        List<Integer> indirect,
        Map<String, List<Integer>> obliques,
        List<Integer> complements,
        List<Integer> modifiers) {

    public Frame {
        subjects = List.copyOf(subjects);
        objects = List.copyOf(objects);
        indirect = List.copyOf(indirect);
        obliques = Map.copyOf(obliques);
        complements = List.copyOf(complements);
        modifiers = List.copyOf(modifiers);
    }

    /** The same of a participle that is an adjective: whoever is alarmed is its subject, what alarms is its object. */
    public Frame asState() {
        return new Frame(predicate, support, objects, subjects, indirect, obliques, complements, modifiers);
    }

    /** The phrases with this preposition, none if there are none. */
    public List<Integer> oblique(String preposition) {
        return obliques.getOrDefault(preposition, List.of());
    }
}
