package org.casus.app.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.casus.CasusException;

/**
 * Answers to the queries of the resources folder {@code refresh}, each kept in a file, so that a run that was broken off
 * goes on where it stopped.
 */
final class Answers {

    private final SparqlEndpoint endpoint;
    private final Path folder;
    private final Instant oldest;
    private int asked;

    /**
     * @param endpoint where to ask
     * @param folder where answers are kept
     * @param maxAge older answers are asked for anew
     */
    Answers(SparqlEndpoint endpoint, Path folder, Duration maxAge) {
        this.endpoint = endpoint;
        this.folder = folder;
        this.oldest = Instant.now().minus(maxAge);
    }

    /** How many questions were put to the endpoint. */
    int asked() {
        return asked;
    }

    /** The answer to a query; a value takes the place of each {@code ${name}} in it. */
    Answer of(String query, Map<String, String> values) throws IOException, InterruptedException {
        Path file = folder.resolve(query + (values.isEmpty() ? "" : "-" + String.join("-", values.values())) + ".csv");
        if (!Files.exists(file) || Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
            String text = resource(query + ".rq");
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            String csv = endpoint.ask(text);
            Answer.of(file.getFileName().toString(), csv); // an error page must not be kept
            asked++;
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "answer", ".part");
            Files.writeString(part, csv);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return Answer.of(file.toString(), Files.readString(file));
    }

    static String resource(String name) {
        try (InputStream in = Answers.class.getResourceAsStream("/refresh/" + name)) {
            if (in == null) {
                throw new CasusException("refresh/" + name + " is missing; reinstall Casus");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CasusException("refresh/" + name + " cannot be read; reinstall Casus", e);
        }
    }
}
