package org.casus.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Publication;
import org.casus.article.Republication;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.casualty.Figure;
import org.casus.casualty.Loss;
import org.casus.claim.Attribution;
import org.casus.event.CodedRecord;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/** Writes the objects of one article, with offsets counted in its code points. */
final class ArticleJson {

    private final JsonGenerator json;
    private final Article article;
    private final CodePointIndex codePoints;

    ArticleJson(JsonGenerator json, Article article) {
        this.json = json;
        this.article = article;
        this.codePoints = new CodePointIndex(article.text());
    }

    void record(CodedRecord record) throws IOException {
        json.writeStartObject();
        text("kind", Values.name(record.kind()));
        text("id", record.id());
        text("article", record.article());
        text("type", record.type());
        text("mode", record.mode());
        text("cameo", record.cameo());
        texts("contexts", record.contexts());
        text("factuality", Values.name(record.factuality()));
        actors("actors", record.actors());
        actors("recipients", record.recipients());
        place(record.place());
        date(record.date());
        json.writeArrayFieldStart("attribution");
        for (Attribution attribution : record.attribution()) {
            json.writeStartObject();
            attribution(attribution);
            json.writeEndObject();
        }
        json.writeEndArray();
        casualties(record.figures());
        stretch("sentence", record.sentence());
        stretch("span", record.span());
        integer("quad", record.quad());
        decimal("score", record.score(), 2);
        text("rule", record.rule());
        decimal("confidence", record.confidence(), 3);
        text("incident", record.incident().isEmpty() ? null : record.incident());
        text("reason", record.reason());
        json.writeEndObject();
    }

    void article(List<String> warnings) throws IOException {
        json.writeStartObject();
        text("kind", "article");
        text("id", article.id());
        text("origin", article.origin());
        text("url", article.url());
        text("title", article.title());
        text("published", iso(article.published()));
        text("agency", article.agency());
        text("language", article.language());
        texts("warnings", warnings);
        json.writeArrayFieldStart("zones");
        for (Zone zone : article.zones()) {
            json.writeStartObject();
            text("kind", Values.name(zone.kind()));
            offsets(zone.span());
            json.writeBooleanField("truncated", zone.truncated());
            json.writeEndObject();
        }
        json.writeEndArray();
        text("text", article.text());
        publication(article.publication());
        json.writeEndObject();
    }

    private void publication(Publication publication) throws IOException {
        texts("authors", publication.authors());
        text("modified", iso(publication.modified()));
        json.writeArrayFieldStart("republished");
        for (Republication source : publication.republished()) {
            json.writeStartObject();
            text("how", Values.name(source.how()));
            text("outlet", source.outlet());
            text("url", source.url());
            text("text", source.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void attributionLine(Attribution attribution) throws IOException {
        json.writeStartObject();
        text("kind", "attribution");
        text("article", article.id());
        attribution(attribution);
        json.writeArrayFieldStart("content");
        for (Span part : attribution.content()) {
            json.writeStartObject();
            offsets(part);
            text("text", article.text(part));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void attribution(Attribution attribution) throws IOException {
        Actor source =
                attribution.actors().isEmpty() ? null : attribution.actors().get(0);
        text("text", attribution.text());
        offsets(attribution.span());
        text("cue", attribution.cue());
        text("country", source == null ? null : source.country());
        texts("sectors", source == null ? List.of() : source.sectors());
        text("stance", Values.name(attribution.stance()));
        json.writeBooleanField("direct", attribution.direct());
    }

    private void actors(String key, List<Actor> actors) throws IOException {
        json.writeArrayFieldStart(key);
        for (Actor actor : actors) {
            json.writeStartObject();
            text("text", actor.text());
            offsets(actor.span());
            text("country", actor.country());
            texts("sectors", actor.sectors());
            text("identity", actor.identity());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(@Nullable Place place) throws IOException {
        if (place == null) {
            json.writeNullField("place");
            return;
        }
        json.writeObjectFieldStart("place");
        text("text", place.text());
        offsets(place.span());
        text("name", place.name());
        decimal("lat", place.lat(), 5);
        decimal("lon", place.lon(), 5);
        text("country", place.country());
        text("admin1", place.admin1());
        text("precision", Values.name(place.precision()));
        text("contested", place.contested());
        text("geonameid", place.geonameId());
        json.writeEndObject();
    }

    private void date(EventDate date) throws IOException {
        json.writeObjectFieldStart("date");
        text("expression", date.expression());
        text("start", iso(date.start()));
        text("end", iso(date.end()));
        text("precision", Values.name(date.precision()));
        text("basis", date.basis());
        Span span = date.span();
        if (span == null) {
            json.writeNullField("span");
        } else {
            json.writeObjectFieldStart("span");
            offsets(span);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void casualties(List<Figure> figures) throws IOException {
        json.writeObjectFieldStart("casualties");
        for (Loss loss : Loss.values()) {
            json.writeArrayFieldStart(Values.name(loss));
            for (Figure figure : figures) {
                if (figure.loss() == loss) {
                    figure(figure);
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void figure(Figure figure) throws IOException {
        json.writeStartObject();
        integer("low", figure.low());
        integer("best", figure.best());
        integer("high", figure.high());
        text("of", figure.of());
        json.writeBooleanField("part", figure.part());
        text("text", figure.text());
        offsets(figure.span());
        json.writeEndObject();
    }

    private void stretch(String key, Span span) throws IOException {
        json.writeObjectFieldStart(key);
        offsets(span);
        text("text", article.text(span));
        json.writeEndObject();
    }

    private void offsets(@Nullable Span span) throws IOException {
        integer("start", span == null ? null : codePoints.of(span.start()));
        integer("end", span == null ? null : codePoints.of(span.end()));
    }

    private void text(String key, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, Values.wellFormed(value));
        }
    }

    private void texts(String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(Values.wellFormed(value));
        }
        json.writeEndArray();
    }

    private void integer(String key, @Nullable Integer value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, value);
        }
    }

    private void decimal(String key, @Nullable Double value, int places) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, Values.decimal(value, places));
        }
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
