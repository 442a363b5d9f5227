package org.casus.codebook;

import java.util.ArrayList;
import java.util.List;
import org.casus.text.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A pattern found at a predicate.
 *
 * @param rule id of the pattern
 * @param type the event type
 * @param mode mode by the pattern, null where it names none
 * @param cameo CAMEO 1.1 code, null where none corresponds
 * @param frame the predicate's arguments
 * @param actors tokens where the actor stands, the best path first
 * @param recipients tokens where the recipient stands
 * @param actorIsSource whether the actor is whoever the clause is attributed to
 * @param content heads of the embedded content
 * @param contentIs what the content is, null where there is none
 * @param reciprocal whether all participants are actors
 * @param stative whether a present tense tells a standing relation
 * @param background whether it refers to a known state of affairs
 * @param specificity how many conditions held: the higher, the surer
 */
public record Match(
        String rule,
        EventType type,
        @Nullable String mode,
        @Nullable String cameo,
        Frame frame,
        List<List<Integer>> actors,
        List<List<Integer>> recipients,
        boolean actorIsSource,
        List<Integer> content,
        @Nullable String contentIs,
        boolean reciprocal,
        boolean stative,
        boolean background,
        int specificity) {

    /** The same with further ways to the roles, to be tried after its own. */
    public Match orElse(List<List<Integer>> furtherActors, List<List<Integer>> furtherRecipients) {
        return new Match(
                rule,
                type,
                mode,
                cameo,
                frame,
                joined(actors, furtherActors),
                joined(recipients, furtherRecipients),
                actorIsSource,
                content,
                contentIs,
                reciprocal,
                stative,
                background,
                specificity);
    }

    private static List<List<Integer>> joined(List<List<Integer>> first, List<List<Integer>> then) {
        List<List<Integer>> all = new ArrayList<>(first);
        then.stream().filter(path -> !all.contains(path)).forEach(all::add);
        return List.copyOf(all);
    }
}
