package org.casus.app;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.source.Skip;
import org.jspecify.annotations.Nullable;

/** Reads articles from files, folders and standard input. */
@FunctionalInterface
interface Articles {

    /**
     * @param files files, folders, or "-" for standard input
     * @param in standard input
     * @param date publication date of articles that have none, null for none
     * @return lazily, in the order of the input; close it
     */
    Stream<Item> read(List<String> files, InputStream in, @Nullable LocalDate date);

    /** An article, or why there is none: exactly one of the two is null. */
    record Item(@Nullable Article article, @Nullable Skip skip) {}
}
