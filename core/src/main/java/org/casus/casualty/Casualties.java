package org.casus.casualty;

import java.util.List;
import org.casus.text.Sentence;

/**
 * The losses one clause or a run of clauses of a sentence states together.
 *
 * @param sentence where they are stated
 * @param predicate index of the token that states the loss ("killed", "toll"), the first where there are several
 * @param figures totals first, parts after them
 */
public record Casualties(Sentence sentence, int predicate, List<Figure> figures) {

    public Casualties {
        figures = List.copyOf(figures);
    }
}
