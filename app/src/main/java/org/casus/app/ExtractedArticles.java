package org.casus.app;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.article.Extraction;
import org.casus.article.Extractor;
import org.casus.article.Languages;
import org.casus.source.Input;
import org.casus.source.RawPage;
import org.casus.source.Skip;
import org.casus.source.Source;
import org.jspecify.annotations.Nullable;

/** Reads pages, extracts their articles and passes over those in languages that the coder does not know. */
final class ExtractedArticles implements Articles {

    private final Source source = new Source();
    private final Extractor extractor = new Extractor();
    private final Languages languages = new Languages();

    @Override
    public Stream<Item> read(List<String> files, InputStream in, @Nullable LocalDate date) {
        return source.read(files, in).map(input -> item(input, date));
    }

    private Item item(Input input, @Nullable LocalDate date) {
        if (input instanceof Skip skip) {
            return new Item(null, skip);
        }
        Extraction extraction = extractor.extract((RawPage) input, date);
        if (extraction instanceof Extraction.Skipped skipped) {
            return new Item(null, skipped.skip());
        }
        Article article = ((Extraction.Extracted) extraction).article();
        Optional<Skip> unsupported = languages.unsupported(article);
        return unsupported.map(skip -> new Item(null, skip)).orElseGet(() -> new Item(article, null));
    }
}
