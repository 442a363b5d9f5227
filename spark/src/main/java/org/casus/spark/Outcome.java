package org.casus.spark;

import java.time.LocalDate;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casus.Coding;
import org.casus.event.CodedRecord;
import org.casus.source.Skip;
import org.casus.story.Report;
import org.jspecify.annotations.Nullable;

/**
 * What coding a page gives, as rows of one form: tasks write several tables at once, and {@link Archive} tells them apart
 * by the first column. {@code docs/spark.md} describes the columns.
 *
 * @param part the file
 * @param page the page's place in it
 */
record Outcome(String part, long page) {

    /** The page number of a file that could not be opened. */
    static final long UNOPENED = -1;

    static final String ARTICLE = "article";
    static final String RECORD = "record";
    static final String SKIP = "skip";
    static final String REPORT = "report";

    static final StructType SCHEMA = new StructType()
            .add("table", DataTypes.StringType, false)
            .add("part", DataTypes.StringType, false)
            .add("page", DataTypes.LongType, false)
            .add("position", DataTypes.IntegerType, false)
            .add("article", DataTypes.StringType)
            .add("published", DataTypes.StringType)
            .add("month", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("type", DataTypes.StringType)
            .add("country", DataTypes.StringType)
            .add("first_day", DataTypes.LongType)
            .add("last_day", DataTypes.LongType)
            .add("line", DataTypes.StringType)
            .add("report", DataTypes.BinaryType)
            .add("fingerprint", DataTypes.BinaryType);

    private static final String UNDATED = "undated";
    private static final int MONTH = "yyyy-mm".length();

    Row skip(int position, Skip skip) {
        return RowFactory.create(
                SKIP,
                part,
                page,
                position,
                skip.origin(),
                null,
                null,
                SkipCause.of(skip),
                null,
                null,
                null,
                null,
                skip.reason(),
                null,
                null);
    }

    /**
     * @param fingerprint by which reprints of the article are known
     */
    Row article(int position, Coding coding, byte[] fingerprint) {
        String url = coding.article().url();
        return row(ARTICLE, position, coding, null, null, null, null, null, url, null, fingerprint);
    }

    /**
     * @param line the record as {@code casus code} writes it
     */
    Row record(int position, Coding coding, CodedRecord record, String line) {
        String kind = record.kind().name().toLowerCase(Locale.ROOT);
        return row(RECORD, position, coding, kind, record.type(), null, null, null, line, null, null);
    }

    Row report(int position, Coding coding, Report report, byte[] written) {
        Block block = Block.of(report);
        return row(
                REPORT,
                position,
                coding,
                null,
                block.type(),
                block.country(),
                block.firstDay(),
                block.lastDay(),
                null,
                written,
                null);
    }

    private Row row(
            String table,
            int position,
            Coding coding,
            @Nullable String kind,
            @Nullable String type,
            @Nullable String country,
            @Nullable Long firstDay,
            @Nullable Long lastDay,
            @Nullable String line,
            byte @Nullable [] report,
            byte @Nullable [] fingerprint) {
        LocalDate published = coding.article().published();
        return RowFactory.create(
                table,
                part,
                page,
                position,
                coding.article().id(),
                published == null ? null : published.toString(),
                month(published),
                kind,
                type,
                country,
                firstDay,
                lastDay,
                line,
                report,
                fingerprint);
    }

    /** The month a table is partitioned by. */
    static String month(@Nullable LocalDate day) {
        return day == null ? UNDATED : day.toString().substring(0, MONTH);
    }
}
