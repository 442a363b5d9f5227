package org.casus.article;

import org.casus.source.Skip;

/** What extracting gives: an article, or the reason why there is none. */
public sealed interface Extraction {

    /** @param article ready to be coded */
    record Extracted(Article article) implements Extraction {}

    /** @param skip why the page yields no article */
    record Skipped(Skip skip) implements Extraction {}
}
