package org.casus.store;

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
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.place.Place;
import org.casus.time.EventDate;

/** Codings made by hand. */
public final class Codings {

    private Codings() {}

    /** A claim that a town was shelled and people killed. */
    public static Coding shelling(String id, String text, int killed, String version, String local) {
        Span all = new Span(0, text.length());
        Article article = new Article(
                id,
                id + ".txt",
                "https://" + id + ".example.org/",
                "Shells on Strelsau",
                LocalDate.of(2024, 5, 7),
                null,
                null,
                "en",
                text,
                List.of(new Zone(Zone.Kind.BODY, all)));
        Span word = new Span(text.indexOf("Strelsau"), text.indexOf("Strelsau") + 8);
        CodedRecord record = new CodedRecord(
                Kind.CLAIM,
                id + version,
                id,
                "ASSAULT",
                "heavy-weapons",
                "194",
                List.of(),
                Factuality.CLAIMED,
                List.of(new Actor("army", new Span(4, 19), "RUR", List.of("MIL"), null, "")),
                List.of(new Actor("people", new Span(4, 19), "SYL", List.of("CVL"), null, "")),
                new Place(
                        "Strelsau",
                        word,
                        "Strelsau",
                        50.1,
                        14.4,
                        "RUR",
                        "Zenda",
                        Place.Precision.SETTLEMENT,
                        null,
                        "1"),
                new EventDate(
                        "6 May 2024",
                        word,
                        LocalDate.of(2024, 5, 6),
                        LocalDate.of(2024, 5, 6),
                        EventDate.Precision.DAY,
                        "written out"),
                List.of(),
                List.of(new Figure(Loss.KILLED, killed, killed, killed, "people", false, killed + " people", word)),
                all,
                word,
                4,
                -9.5,
                "assault-shell",
                0.9,
                local + id,
                null);
        return new Coding(article, List.of(record), List.of(), List.of(), new Provenance(version, Map.of()));
    }
}
