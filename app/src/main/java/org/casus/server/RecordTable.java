package org.casus.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.casus.store.ArticleView;
import org.casus.store.StoredCoding;
import org.casus.store.StoredRecord;
import org.jspecify.annotations.Nullable;

/** Records as rows. Lists within a cell are joined by ";". */
final class RecordTable {

    static final List<String> COLUMNS = List.of(
            "kind",
            "id",
            "article",
            "published",
            "type",
            "mode",
            "factuality",
            "actors",
            "recipients",
            "date_start",
            "date_end",
            "place",
            "country",
            "precision",
            "killed_low",
            "killed_best",
            "killed_high",
            "source",
            "text",
            "rule",
            "confidence",
            "incident",
            "reason");

    private RecordTable() {}

    static void add(Table table, StoredRecord record) {
        table.row(cells(record).toArray());
    }

    /** The cells of a record, in the order of the columns. */
    static List<@Nullable Object> cells(StoredRecord record) {
        return cells(record.article(), record.published(), record.json());
    }

    static void add(Table table, ArticleView article, JsonNode record) {
        table.row(cells(article.key(), article.published(), record).toArray());
    }

    static void add(Table table, StoredCoding coding, JsonNode record) {
        JsonNode published = coding.article().path("published");
        table.row(cells(coding.key(), published.isTextual() ? published.textValue() : null, record)
                .toArray());
    }

    private static List<@Nullable Object> cells(String article, @Nullable String published, JsonNode record) {
        JsonNode killed = record.path("casualties").path("killed").path(0);
        JsonNode date = record.path("date");
        JsonNode place = record.path("place");
        return Arrays.asList(
                cell(record.path("kind")),
                cell(record.path("id")),
                article,
                published,
                cell(record.path("type")),
                cell(record.path("mode")),
                cell(record.path("factuality")),
                texts(record.path("actors")),
                texts(record.path("recipients")),
                cell(date.path("start")),
                cell(date.path("end")),
                cell(place.path("name")),
                cell(place.path("country")),
                cell(place.path("precision")),
                cell(killed.path("low")),
                cell(killed.path("best")),
                cell(killed.path("high")),
                texts(record.path("attribution")),
                cell(record.path("span").path("text")),
                cell(record.path("rule")),
                cell(record.path("confidence")),
                cell(record.path("incident")),
                cell(record.path("reason")));
    }

    private static String texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path("text").asText().replace(';', ','))
                .collect(Collectors.joining(";"));
    }

    private static @Nullable String cell(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }
}
