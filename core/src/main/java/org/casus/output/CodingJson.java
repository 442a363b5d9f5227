package org.casus.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.casus.Coding;

/**
 * The objects of {@code docs/json-lines.md}, each as a text of its own, for those who keep them elsewhere than in a JSON
 * Lines file. Thread-safe.
 */
public final class CodingJson {

    private final JsonFactory factory = new JsonFactory();

    /** The line of kind {@code article}: text, zones, warnings. */
    public String article(Coding coding) {
        return written(coding, json -> json.article(coding.warnings()));
    }

    /** The lines of kind {@code attribution}, in text order. */
    public List<String> attributions(Coding coding) {
        return coding.attributions().stream()
                .map(each -> written(coding, json -> json.attributionLine(each)))
                .toList();
    }

    /** The records, in text order. */
    public List<String> records(Coding coding) {
        return coding.records().stream()
                .map(each -> written(coding, json -> json.record(each)))
                .toList();
    }

    /** A text as these objects hold it: unpaired surrogates, which UTF-8 cannot express, become U+FFFD. */
    public static String wellFormed(String text) {
        return Values.wellFormed(text);
    }

    private String written(Coding coding, Part part) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            part.write(new ArticleJson(json, coding.article()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private interface Part {
        void write(ArticleJson json) throws IOException;
    }
}
