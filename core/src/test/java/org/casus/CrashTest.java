package org.casus;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.support.Sample;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that ever broke the coder stays as a file under {@code crashes/coder} and must be coded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

    private final Casus casus = Casus.builder().annotator(Sample.annotator()).build();

    static Stream<Path> texts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(CrashTest.class.getResource("/crashes/coder"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isCoded(Path file) throws IOException {
        String text = Files.readString(file);
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        Article article =
                new Article("crash", file.toString(), null, null, null, null, null, "en", text, List.of(body));
        assertDoesNotThrow(() -> casus.code(article));
    }
}
