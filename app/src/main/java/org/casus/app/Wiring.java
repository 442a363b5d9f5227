package org.casus.app;

import org.casus.Casus;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.article.Article;

/** Joins the commands to the library. */
final class Wiring {

    private Wiring() {}

    static Articles articles() {
        return new ExtractedArticles();
    }

    static Coder coder() {
        Casus casus = Casus.builder().build();
        return new Coder() {
            @Override
            public Coding code(Article article) {
                return casus.code(article);
            }

            @Override
            public Provenance provenance() {
                return casus.provenance();
            }
        };
    }
}
