package org.casus.app;

import java.util.Optional;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.event.Relation;
import org.jspecify.annotations.Nullable;

/** Reads the relation between two parties. */
interface Relater {

    /**
     * The relation.
     *
     * @param actor null where not given
     * @param recipient null where not given
     * @return none where no sentence holds the given parties, or no pattern holds and no model is asked
     */
    Optional<Relation> relate(Article text, @Nullable Span actor, @Nullable Span recipient);
}
