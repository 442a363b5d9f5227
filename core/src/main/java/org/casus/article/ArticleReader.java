package org.casus.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.source.Input;
import org.casus.source.RawPage;
import org.casus.source.Skip;
import org.jspecify.annotations.Nullable;

/** From what a source gives to the articles that can be coded, or why there is none. Immutable and thread-safe. */
public final class ArticleReader {

    private final Extractor extractor = new Extractor();
    private final Languages languages = new Languages();

    /**
     * The articles of a page: one, several where it is a live page, or the reasons why there is none.
     *
     * @param input a page, or a skip, which is handed on
     * @param fallbackDate publication date to take where neither the input nor the page gives one, null for none
     * @return never empty
     */
    public List<Extraction> read(Input input, @Nullable LocalDate fallbackDate) {
        return input instanceof Skip skip
                ? List.of(new Extraction.Skipped(skip))
                : extractor.extractAll((RawPage) input, fallbackDate).stream()
                        .map(this::codable)
                        .toList();
    }

    private Extraction codable(Extraction extraction) {
        if (!(extraction instanceof Extraction.Extracted extracted)) {
            return extraction;
        }
        Optional<Extraction> unsupported =
                languages.unsupported(extracted.article()).map(Extraction.Skipped::new);
        return unsupported.orElse(extraction);
    }
}
