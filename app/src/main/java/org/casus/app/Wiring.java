package org.casus.app;

import org.casus.Casus;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.codebook.Codebook;
import org.casus.event.RelationReader;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;

/** Joins the commands to the library. */
final class Wiring {

    private Wiring() {}

    static Articles articles() {
        return new ExtractedArticles();
    }

    static Coder coder(CoderOptions options) {
        Casus.Builder builder = Casus.builder();
        if (options.codebook() != null) {
            builder.codebook(Codebook.fromDirectory(options.codebook()));
        }
        Casus casus = builder.build();
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

    static Relater relater() {
        Annotator annotator = CoreNlpAnnotator.create();
        RelationReader reader = new RelationReader(Codebook.plover());
        return (text, actor, recipient) -> reader.read(annotator.annotate(text), actor, recipient);
    }
}
