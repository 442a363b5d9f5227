package org.casus.event;

import java.util.List;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.table.Sha256;

/** Ids that depend on content alone, so that coding again gives the same ones. */
final class RecordId {

    private RecordId() {}

    static String of(Article article, Kind kind, String type, Span span, List<Actor> actors) {
        // the file's name without its folder: the same file gives the same ids from any working directory
        String name = article.id().substring(article.id().lastIndexOf('/') + 1);
        StringBuilder content = new StringBuilder(name)
                .append('\n')
                .append(article.text().hashCode())
                .append('\n')
                .append(kind == Kind.CASUALTY ? "casualty" : "")
                .append('\n')
                .append(type)
                .append('\n')
                .append(article.text(span))
                .append('\n')
                .append(span.start());
        actors.forEach(a -> content.append('\n').append(a.text()));
        return Sha256.shortOf(content.toString());
    }
}
