package org.casus.story;

import java.time.LocalDate;
import java.util.List;
import org.casus.article.Span;
import org.casus.casualty.Loss;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/** Reports for tests, of attacks in Nigeria that are made up. */
final class Reports {

    static final Place MAIDUGURI = town("Maiduguri", 11.85, 13.16);
    static final Place KANO = town("Kano", 12.0, 8.52);
    static final String MARKET =
            "A bomb exploded at a vegetable market among onion sellers. The handcart stood beside a "
                    + "stall, said spokesman Kabiru Lawan.";

    private static final WordingReader WORDINGS = WordingReader.fromResources();

    private Reports() {}

    static Place town(String name, double lat, double lon) {
        return new Place(name, new Span(0, 1), name, lat, lon, "NGA", null, Place.Precision.SETTLEMENT, null, null);
    }

    static Report of(
            String article, @Nullable String published, String day, Place place, String text, LossCount... losses) {
        LocalDate happened = LocalDate.parse(day);
        return new Report(
                article + "/ASSAULT/1",
                article,
                "local " + article,
                published == null ? null : LocalDate.parse(published),
                "ASSAULT",
                true,
                new EventDate("then", new Span(0, 1), happened, happened, EventDate.Precision.DAY, "test"),
                place,
                List.of(),
                List.of(),
                List.of(losses),
                WORDINGS.read(text),
                "attack");
    }

    static LossCount killed(int number, String source) {
        return new LossCount(Loss.KILLED, "people", number, number, number, source, source);
    }
}
