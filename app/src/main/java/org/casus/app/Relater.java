package org.casus.app;

import java.util.Optional;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.event.Relation;

/** Reads the relation between two given parties. */
interface Relater {

    /** The relation, none where no pattern speaks of the two. */
    Optional<Relation> relate(Article text, Span actor, Span recipient);
}
