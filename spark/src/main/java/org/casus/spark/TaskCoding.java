package org.casus.spark;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.casus.source.Source;
import org.jspecify.annotations.Nullable;

/** Codes what a task is given, page by page, and lets go of everything when the task ends, however it ends. */
final class TaskCoding {

    private TaskCoding() {}

    /**
     * The rows of some pages, lazily.
     *
     * @param pages closed with the task
     * @param date publication date of articles that give none (YYYY-MM-DD), null for none
     */
    static Iterator<Row> rows(Stream<NumberedInput> pages, @Nullable String date) {
        PageCoder coder = new PageCoder(ExecutorCoder.get(), date == null ? null : LocalDate.parse(date));
        TaskContext.get().addTaskCompletionListener(context -> {
            pages.close();
            coder.close();
        });
        return pages.flatMap(page -> coder.code(page).stream()).iterator();
    }

    /** The page of a row of a Parquet file: file, number, JSON object. */
    static NumberedInput page(Source source, Row row) {
        String part = row.getString(0);
        long number = row.getLong(1);
        return new NumberedInput(part, number, source.readObject(part + ":" + number, row.getString(2)));
    }

    /** An iterator's elements, as they come. */
    static <T> Stream<T> stream(Iterator<T> elements) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false);
    }
}
