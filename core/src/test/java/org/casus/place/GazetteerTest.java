package org.casus.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casus.place.Gazetteer.Entry;
import org.casus.place.Gazetteer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in tables: what must be in them, where, and under which country. */
class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.fromResources();

    @ParameterizedTest
    @CsvSource({
        "Hodeidah, YEM, 14.80, 42.95",
        "Stepanakert, AZE, 39.82, 46.75",
        "Khankendi, AZE, 39.82, 46.75",
        "Kyiv, UKR, 50.45, 30.52",
        "Kiev, UKR, 50.45, 30.52",
        "Goma, COD, -1.67, 29.23",
        "Rafah crossing, PSE, 31.25, 34.26",
        "El Fasher, SDN, 13.63, 25.35",
        "Zaatari, JOR, 32.29, 36.32",
        "Islamabad, PAK, 33.72, 73.04",
    })
    void knowsPlacesOfTheNews(String name, String country, double lat, double lon) {
        assertTrue(
                GAZETTEER.find(Names.fold(name)).stream()
                        .anyMatch(e -> country.equals(e.country()) && kilometres(e, lat, lon) < 20),
                () -> GAZETTEER.find(Names.fold(name)).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Crimea, UKR",
        "Nagorno-Karabakh, AZE",
        "Abkhazia, GEO",
        "South Ossetia, GEO",
        "Transnistria, MDA",
        "Northern Cyprus, CYP",
        "Western Sahara, MAR",
        "Somaliland, SOM",
        "Donetsk, UKR",
        "Golan Heights, SYR",
    })
    void codesContestedAreasUnderOneCountry(String name, String country) {
        Optional<ContestedAreas.Area> area = GAZETTEER.find(Names.fold(name)).stream()
                .filter(e -> e.kind() == Kind.REGION || e.kind() == Kind.ADMIN1)
                .findFirst()
                .flatMap(GAZETTEER::contested);
        assertEquals(Optional.of(country), area.map(ContestedAreas.Area::codedUnder));
    }

    @ParameterizedTest
    @CsvSource({"Gori, GEO", "Ganja, AZE", "Limassol, CYP", "Lviv, UKR"})
    void leavesTheirNeighboursAlone(String name, String country) {
        Entry largest = GAZETTEER.find(Names.fold(name)).stream()
                .filter(e -> country.equals(e.country()) && e.kind() == Kind.SETTLEMENT)
                .max(Comparator.comparingInt(Entry::population))
                .orElseThrow();
        assertEquals(Optional.empty(), GAZETTEER.contested(largest));
    }

    @Test
    void keepsRegionsOverSeveralCountriesWithoutOne() {
        Entry caucasus = GAZETTEER.find("south caucasus").get(0);
        assertEquals(Kind.SUPRANATIONAL, caucasus.kind());
        assertEquals(null, caucasus.country());
    }

    @Test
    void findsAllSensesAndNoOthers() {
        List<Entry> springfields = GAZETTEER.find("springfield");
        assertTrue(springfields.stream().map(Entry::admin1).distinct().count() > 10, springfields::toString);
        assertFalse(GAZETTEER.has("qwertyville on sea"));
    }

    @Test
    void tellsAbbreviationsByTheirCase() {
        assertEquals(Optional.of("Louisiana"), GAZETTEER.abbreviation("La.").map(Entry::name));
        assertEquals(Optional.empty(), GAZETTEER.abbreviation("L.A.").map(Entry::name));
    }

    @Test
    void hasADigestThatRepeats() {
        assertEquals(GAZETTEER.digest(), Gazetteer.fromResources().digest());
        assertEquals(64, GAZETTEER.digest().length());
    }

    private static double kilometres(Entry e, double lat, double lon) {
        return Context.kilometres(e.lat(), e.lon(), lat, lon);
    }

    /** The bound that small machines and Spark workers count on; it takes some 25 MB. */
    @Test
    void takesLessThan150MegabytesOfLiveMemory() {
        long before = liveBytes();
        Gazetteer loaded = Gazetteer.fromResources();
        long taken = liveBytes() - before;
        assertTrue(loaded.size() > 200_000);
        assertTrue(taken < 150_000_000, () -> taken + " bytes");
    }

    private static long liveBytes() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
