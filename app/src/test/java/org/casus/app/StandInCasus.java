package org.casus.app;

import java.util.List;
import java.util.Map;
import org.casus.Coding;
import org.casus.Profile;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.article.Publication;

/** The command line with a stand-in for the coder, which needs no models; also as a process of its own that can be killed. */
final class StandInCasus {

    private StandInCasus() {}

    public static void main(String[] arguments) {
        Console console = Console.ofProcess(Map.of());
        System.exit(run(console, arguments));
    }

    static int run(Console console, String... arguments) {
        return Main.commandLine(
                        console, Wiring.articles(), options -> new StandIn(), Wiring::relater, Wiring::annotator)
                .execute(arguments);
    }

    /** Finds nothing, so that all that is written of an article is what --explain writes. */
    private static final class StandIn implements Coder {

        @Override
        public Coding code(Article article) {
            Publication none = Publication.UNKNOWN;
            Article plain = new Article(
                    article.id(),
                    article.origin(),
                    article.url(),
                    article.title(),
                    article.published(),
                    null,
                    null,
                    "en",
                    article.text(),
                    article.zones(),
                    none);
            return new Coding(plain, List.of(), List.of(), List.of(), provenance());
        }

        @Override
        public Provenance provenance() {
            return new Provenance("9.9", Map.of("codebook", "abc"));
        }

        @Override
        public Profile profile() {
            return new Profile();
        }
    }
}
