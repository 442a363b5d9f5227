package org.casus.codebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the codebook: which words in which company name which event, and where its actor and recipient stand.
 *
 * @param id its name, unique in the codebook; events carry it as their rule
 * @param type code of the event type
 * @param triggers words that call for it
 * @param actor where the actor stands, the first path that leads to one wins
 * @param recipient where the recipient stands; empty for none
 * @param content where embedded content stands ("to halt ..."), empty for none
 * @param contentIs what the content is: demanded, planned, claimed, denied, hypothetical, actual
 * @param conditions what must hold besides
 * @param modes modes by condition, the first that holds wins; a mode without conditions always holds
 * @param cameo CAMEO 1.1 code where it does not follow from type and mode, else null
 * @param reciprocal whether all participants are actors
 * @param stative whether its verb in the present tense tells a standing relation, not an event
 * @param background whether a mention refers to a known state of affairs rather than a new event ("the war in ...")
 * @param examples sentences that it must and must not code
 * @param order position in the codebook, for ties
 * @param file where it stands, for messages
 * @param line the line its block begins on, from 1
 */
record Pattern(
        String id,
        String type,
        List<Trigger> triggers,
        List<RolePath> actor,
        List<RolePath> recipient,
        List<RolePath> content,
        @Nullable String contentIs,
        List<Condition> conditions,
        Map<String, List<Condition>> modes,
        @Nullable String cameo,
        boolean reciprocal,
        boolean stative,
        boolean background,
        List<Example> examples,
        int order,
        String file,
        int line) {

    /** Of its name alone: patterns are keys of maps, and their lists are long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
