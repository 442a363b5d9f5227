package org.casus.app;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.source.Columns;
import org.casus.source.Skip;
import org.casus.web.FetchOptions;
import org.jspecify.annotations.Nullable;

/** Reads articles from files, folders, standard input and the web. */
@FunctionalInterface
interface Articles {

    /**
     * @param inputs files, folders, addresses of the web, or "-" for standard input
     * @param in standard input
     * @param options how they are read
     * @return lazily, in the order of the input; close it
     */
    Stream<Item> read(List<String> inputs, InputStream in, ReadOptions options);

    /**
     * How input is read.
     *
     * @param date publication date of articles that have none, null for none
     * @param columns which columns of a CSV file hold what
     * @param fetching bounds and manners on the web
     */
    record ReadOptions(@Nullable LocalDate date, Columns columns, FetchOptions fetching) {}

    /** An article, or why there is none: exactly one of the two is null. */
    record Item(@Nullable Article article, @Nullable Skip skip) {}
}
