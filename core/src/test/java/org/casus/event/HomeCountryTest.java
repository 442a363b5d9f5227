package org.casus.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.casus.actor.Actor;
import org.casus.article.Span;
import org.casus.place.ArticlePlaces;
import org.casus.place.Place;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose police "police" are, by the countries of the places, of what adjectives point to, and of the dateline. */
final class HomeCountryTest {

    private static final Span NOWHERE = new Span(0, 0);

    private record Places(List<Place> mentions, List<Place> associations, Optional<Place> dateline)
            implements ArticlePlaces {

        @Override
        public Optional<Place> placeOf(Sentence sentence, int predicate, Collection<Span> actors) {
            return Optional.empty();
        }
    }

    @ParameterizedTest(name = "mentioned {0}, pointed to {1}, filed in {2}: {3}")
    @CsvSource({
        "KEN KEN UGA, '', '', KEN", // most of the places
        "KEN UGA, '', '', ''",
        "'', '', NPL, NPL", // nothing but the dateline
        "NPL IND, IND, NPL, NPL", // with the dateline as often as the neighbour
        "KEN UGA, '', GBR, ''", // filed from afar
        "'', SYR, GBR, ''",
        "NPL IND CHN IND, IND, NPL, ''"
    })
    void theCountryThatAReaderMayAssume(String mentioned, String pointedTo, String filed, @Nullable String expected) {
        Places places = new Places(
                places(mentioned), places(pointedTo), places(filed).stream().findFirst());
        Actor police = new Actor("police", NOWHERE, null, List.of("COP"), null, "role");
        Actor filled = HomeCountry.of(places).fill(List.of(police), null).get(0);
        assertEquals(expected == null || expected.isEmpty() ? null : expected, filled.country());
    }

    private static List<Place> places(String countries) {
        return Arrays.stream(countries.split(" "))
                .filter(country -> !country.isEmpty())
                .map(country ->
                        new Place("x", NOWHERE, "x", 0.0, 0.0, country, null, Place.Precision.SETTLEMENT, null, null))
                .toList();
    }
}
