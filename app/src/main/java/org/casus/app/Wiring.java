package org.casus.app;

import org.casus.Casus;
import org.casus.Coding;
import org.casus.Profile;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.event.RelationReader;
import org.casus.event.SecondOpinion;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;

/** Joins the commands to the library. */
final class Wiring {

    private Wiring() {}

    static Articles articles() {
        return new ExtractedArticles();
    }

    static Coder coder(CoderOptions options) {
        Casus.Builder builder = Casus.builder()
                .knowledge(options.knowledge())
                .exhaustive(options.exhaustive())
                .attributions(!options.recordsOnly());
        if (options.hasCodebook()) {
            builder.codebook(options.codebook());
        }
        if (options.gazetteer() != null) {
            builder.gazetteer(options.gazetteer());
        }
        if (!options.asksModel()) {
            builder.secondOpinion(null);
        }
        return coder(builder.build());
    }

    static Coder coder(Casus casus) {
        return new Coder() {
            @Override
            public Coding code(Article article) {
                return casus.code(article);
            }

            @Override
            public Provenance provenance() {
                return casus.provenance();
            }

            @Override
            public Profile profile() {
                return casus.profile();
            }
        };
    }

    static Annotator annotator() {
        return CoreNlpAnnotator.create();
    }

    static Relater relater(CoderOptions options) {
        SecondOpinion second = options.asksModel() ? SecondOpinion.fromResources() : null;
        RelationReader reader = new RelationReader(options.codebook(), second);
        Annotator annotator = annotator();
        return (text, actor, recipient) -> reader.read(annotator.annotate(text), actor, recipient);
    }
}
