package org.casus.casualty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.place.Place;
import org.casus.place.PlaceResolver;
import org.casus.support.Sample;
import org.casus.text.AnnotatedText;
import org.casus.time.DateResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentReaderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 8); // a Wednesday

    private final IncidentReader reader = new IncidentReader(CasualtyReader.fromResources());
    private final DateResolver dates = DateResolver.create();
    private final PlaceResolver places = PlaceResolver.fromResources();

    private MainIncident read(String text) {
        List<Zone> zones = List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length())));
        Article article = new Article("a", "a", null, null, PUBLISHED, null, null, "en", text, zones);
        AnnotatedText annotated = Sample.annotator().annotate(article);
        return reader.read(annotated, dates.forArticle(annotated), places.forArticle(annotated));
    }

    @Test
    void readsWhatWhenAndWhere() {
        MainIncident incident = read("Three people were killed and two injured in Nairobi on Monday, police said.");
        assertEquals(new Toll(3, 2), incident.toll());
        assertEquals(LocalDate.of(2024, 5, 6), incident.date().start());
        Place place = incident.place();
        assertNotNull(place);
        assertEquals("Nairobi", place.name());
    }

    @Test
    void anHourIsNoDay() {
        MainIncident incident =
                read("Two men were killed in Nairobi. The shooting happened at about 10 p.m. Gunmen fled on Sunday.");
        assertEquals(LocalDate.of(2024, 5, 5), incident.date().start());
    }

    @Test
    void anArticleWithoutLossesHasNoIncident() {
        MainIncident incident = read("The council met.");
        assertEquals(new Toll(null, null), incident.toll());
        assertNull(incident.place());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two men were killed in a shooting in Nairobi. A victim was taken to a hospital in Mombasa.   | Nairobi
            Police in Kisumu said a man was shot dead on Monday. A suspect, 30, of Mombasa, was arrested. | Kisumu
            A man was killed on a farm near Eldoret, 300 kilometres, or 190 miles from Nairobi.          | Eldoret
            A man was killed in Nairobi. The wounded were taken to a Mombasa hospital, said a Mombasa clinic.    | Nairobi
            A man was shot at a flat in the 300 block of Mombasa near Kisumu on Monday.                   | Kisumu
            A man was killed in a Mombasa neighborhood on Monday.                                          | Mombasa
            A Nakuru man was killed in Kisumu on Monday. The Nakuru man was a driver.                      | Kisumu
            """)
    void theSceneGoesBeforeHomesHospitalsAndDistances(String text, String town) {
        Place place = read(text).place();
        assertNotNull(place);
        assertEquals(town, place.name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A girl died on Sunday in Nairobi, police said. She was shot on Friday.                      | 2024-05-03
            A girl was killed in Nairobi on Sunday. A boy was shot on Friday.                           | 2024-05-05
            NAIROBI (May 9, 2024) - Officers found the bodies of two men. The men were killed on Sunday. | 2024-05-05
            """)
    void whoDiesOfWoundsWasHurtOnTheDayOfTheHappening(String text, LocalDate day) {
        assertEquals(day, read(text).date().start());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A man was shot dead. A suspect was arrested on Tuesday. The shooting happened on Sunday.       | 2024-05-05
            The coroner on Tuesday identified a man who was shot dead. Sunday's attack shocked the town.   | 2024-05-05
            A man was charged on Tuesday with killing a driver. Officers responded to a shooting on Friday. | 2024-05-03
            """)
    void theDayIsTheHappeningsAndNotTheArrests(String text, LocalDate day) {
        assertEquals(day, read(text).date().start());
    }

    @Test
    void earlierLossesAreBackground() {
        MainIncident incident = read("A man was wounded in a shooting in Nairobi on Monday. "
                + "Two drivers were killed on the same street in March, and nine people died there in 2019.");
        assertEquals(new Toll(null, 1), incident.toll());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # a headline's capitals make no town of an ordinary word
            Man shot in parking lot|A man was shot on Monday. Nairobi police are looking for the man.        ; Nairobi
            Home burns|A man was killed in his home in Kisumu on Monday. The home burned down.               ; Kisumu
            # nor does a word of a longer name
            Two shot|Two men were shot at the Spartan Landing flats on Monday. Nairobi police came.          ; Nairobi
            Two shot|Two men were shot near Loop 410 on Monday. Nairobi police came.                         ; Nairobi
            # an address names towns that no gazetteer has
            Woman killed|A woman was shot dead on Monday at a home on Mill Road in Ivanmoor, police said.    ; Ivanmoor
            Brewick teen hurt|A gun went off inside a Brewick home on Monday and a teen was hurt.            ; Brewick
            """)
    void theTownIsTheOneTheWordsMean(String text, String town) {
        AnnotatedText annotated = Sample.article(text);
        Place place = reader.read(annotated, dates.forArticle(annotated), places.forArticle(annotated))
                .place();
        assertNotNull(place);
        assertEquals(town, place.name() == null ? place.text() : place.name());
    }
}
