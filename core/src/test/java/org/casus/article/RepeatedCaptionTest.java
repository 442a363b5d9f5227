package org.casus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.casus.source.RawPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caption that says what the story says is not read twice. */
class RepeatedCaptionTest {

    private static final String STORY =
            "<p>Rebels shelled the market of Dorn on Monday and killed nine people, the army said.</p>"
                    + "<p>The wounded were taken to two hospitals, where doctors worked through the night.</p>";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the words of the story | Rebels shelled the market of Dorn on Monday and killed nine people, the army said. | 0",
                "a part of them | Rebels shelled the market of Dorn on Monday and killed nine people | 0",
                "words of its own | A man looks at the ruins of the market of Dorn, which was shelled on Monday. | 1"
            })
    void aCaption(String name, String caption, int captions) {
        String html = "<html><head><title>Nine dead in Dorn</title></head><body><article><h1>Nine dead in Dorn</h1>"
                + "<figure><img src='a.jpg'><figcaption>" + caption + "</figcaption></figure>" + STORY
                + "</article></body></html>";
        RawPage page = new RawPage(null, "a.html", RawPage.Form.HTML, html, null, null, null);
        Extraction extraction = new Extractor().extract(page, null);
        List<Zone> zones = extraction instanceof Extraction.Extracted extracted
                ? extracted.article().zones()
                : List.of();
        assertEquals(
                captions,
                zones.stream().filter(zone -> zone.kind() == Zone.Kind.CAPTION).count(),
                name);
        assertEquals(
                2, zones.stream().filter(zone -> zone.kind() == Zone.Kind.BODY).count(), name);
    }
}
