package org.casus.app;

import java.time.LocalDate;
import java.util.Optional;
import org.casus.Casus;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.article.Extraction;
import org.casus.article.Extractor;
import org.casus.article.Languages;
import org.casus.source.Input;
import org.casus.source.RawPage;
import org.casus.source.Skip;
import org.casus.source.Source;
import org.jspecify.annotations.Nullable;

/** Joins the commands to the library. */
final class Wiring {

    private Wiring() {}

    static Articles articles() {
        Source source = new Source();
        Extractor extractor = new Extractor();
        Languages languages = new Languages();
        return (files, in, date) -> source.read(files, in).map(input -> item(input, extractor, languages, date));
    }

    private static Articles.Item item(
            Input input, Extractor extractor, Languages languages, @Nullable LocalDate date) {
        if (input instanceof RawPage page) {
            return item(extractor.extract(page, date), languages);
        }
        return new Articles.Item(null, (Skip) input);
    }

    private static Articles.Item item(Extraction extraction, Languages languages) {
        if (extraction instanceof Extraction.Extracted extracted) {
            Optional<Skip> unsupported = languages.unsupported(extracted.article());
            return unsupported
                    .map(skip -> new Articles.Item(null, skip))
                    .orElseGet(() -> new Articles.Item(extracted.article(), null));
        }
        return new Articles.Item(null, ((Extraction.Skipped) extraction).skip());
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
