package org.casus.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.casualty.Figure;
import org.casus.casualty.Loss;
import org.casus.claim.Attribution;
import org.casus.claim.Stance;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.place.Place;
import org.casus.time.EventDate;

/** A coding made by hand, with a character outside the Basic Multilingual Plane before everything else. */
final class SampleCoding {

    static final String TITLE = "😀 Ruritania shells Strelsau";
    static final String BODY =
            "Ruritania shelled Strelsau on Monday, killing 12 people, the mayor said; talks, \"no\".";
    static final String TEXT = TITLE + "\n\n" + BODY;

    private SampleCoding() {}

    static Span span(String words) {
        int start = TEXT.lastIndexOf(words);
        return new Span(start, start + words.length());
    }

    static Article article() {
        return article(TEXT);
    }

    static Article article(String text) {
        return new Article(
                "a1",
                "a1.txt",
                "https://example.org/a1",
                TITLE,
                LocalDate.of(2024, 5, 7),
                null,
                null,
                "en",
                text,
                List.of(
                        new Zone(Zone.Kind.HEADLINE, new Span(0, TITLE.length())),
                        new Zone(Zone.Kind.BODY, new Span(TITLE.length() + 2, TEXT.length()))));
    }

    static Attribution attribution() {
        Span source = span("the mayor");
        return new Attribution(
                "the mayor",
                source,
                "said",
                span("said"),
                List.of(span("Ruritania shelled Strelsau on Monday, killing 12 people")),
                Stance.ASSERTS,
                false,
                List.of());
    }

    static CodedRecord event() {
        return new CodedRecord(
                Kind.CLAIM,
                "r1",
                "a1",
                "ASSAULT",
                "heavy-weapons",
                "194",
                List.of("military"),
                Factuality.CLAIMED,
                List.of(new Actor("Ruritania", span("Ruritania"), "RUR", List.of("MIL", "GOV"), null, "country")),
                List.of(),
                new Place(
                        "Strelsau",
                        span("Strelsau"),
                        "Strelsau",
                        50.0,
                        14.123456,
                        "RUR",
                        null,
                        Place.Precision.SETTLEMENT,
                        null,
                        null),
                new EventDate(
                        "on Monday",
                        span("on Monday"),
                        LocalDate.of(2024, 5, 6),
                        LocalDate.of(2024, 5, 6),
                        EventDate.Precision.DAY,
                        "weekday before publication 2024-05-07"),
                List.of(attribution()),
                List.of(new Figure(Loss.KILLED, 12, 12, null, "people", false, "12 people", span("12 people"))),
                span(BODY),
                span("shelled"),
                4,
                -9.5,
                "assault-shell",
                0.9,
                "i1",
                null);
    }

    static CodedRecord rejected() {
        return new CodedRecord(
                Kind.REJECTED,
                "r2",
                "a1",
                null,
                null,
                null,
                List.of(),
                Factuality.HYPOTHETICAL,
                List.of(),
                List.of(),
                null,
                EventDate.unknown("not looked for"),
                List.of(),
                List.of(),
                span(BODY),
                span("talks"),
                null,
                null,
                "consult-talk",
                0,
                "",
                "a noun without a verb");
    }

    static Provenance provenance() {
        return new Provenance("0.1.0", Map.of("models", "m1", "codebook", "c1"));
    }

    static Coding coding() {
        return new Coding(
                article(), List.of(event(), rejected()), List.of(attribution()), List.of("a warning"), provenance());
    }
}
