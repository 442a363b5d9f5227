package org.casus.app;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.Coding;
import org.casus.Profile;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.source.Skip;
import org.jspecify.annotations.Nullable;

/**
 * One run over articles: reads them, codes them on several threads, and hands the codings on in the order of the input.
 * What cannot be read or coded is told and counted, and the run goes on. For one command and one calling thread.
 */
final class CodingRun {

    private final Console console;
    private final RunOptions options;
    private final Progress progress;
    private @Nullable Coder coder;

    /**
     * @param console the standard streams
     * @param options threads and what is told
     */
    CodingRun(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
        this.progress = new Progress(console, options.quiet());
    }

    /** Takes the codings of a run. */
    interface Sink {

        /** Told once, before the first article is coded. */
        void begin(Provenance provenance) throws IOException;

        /** Whether an article is to be coded at all. */
        default boolean wants(Article article) {
            return true;
        }

        /**
         * Takes a coding, in the order of the input.
         *
         * @return how many of its records count as found
         */
        int take(Coding coding) throws IOException;
    }

    /** Takes the articles of a run that codes nothing. */
    interface Reader {
        void take(Article article) throws IOException;
    }

    /**
     * Codes the articles.
     *
     * @param items what was read; closed by the caller
     * @param loader asked for the coder once, when the first article has been read
     * @param sink takes the codings, on the calling thread
     */
    void code(Stream<Articles.Item> items, Supplier<Coder> loader, Sink sink) throws IOException {
        try (Workers<Outcome> workers = new Workers<>(options.threads(), outcome -> handOn(outcome, sink))) {
            for (Articles.Item item : (Iterable<Articles.Item>) items::iterator) {
                Article article = readable(item);
                if (article == null) {
                    continue;
                }
                Coder ready = coder;
                if (ready == null) {
                    ready = load(loader);
                    coder = ready;
                    sink.begin(ready.provenance());
                }
                if (sink.wants(article)) {
                    Coder codes = ready;
                    workers.add(() -> outcome(codes, article));
                } else {
                    progress.coded(0);
                }
            }
            workers.finish();
        }
    }

    /**
     * Codes the articles and keeps what they gave, for what needs all of them.
     *
     * @param found how many records of a coding count as found
     * @return the codings, the earliest published first, so that the order of the input does not matter
     */
    List<Coding> collect(Stream<Articles.Item> items, Supplier<Coder> loader, ToIntFunction<Coding> found)
            throws IOException {
        List<Coding> codings = new ArrayList<>();
        code(items, loader, new Sink() {
            @Override
            public void begin(Provenance provenance) {}

            @Override
            public int take(Coding coding) {
                codings.add(coding);
                return found.applyAsInt(coding);
            }
        });
        codings.sort(Comparator.comparing(
                        (Coding coding) -> coding.article().published(),
                        Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(coding -> coding.article().id()));
        return codings;
    }

    /** Hands the articles on as they are read, and counts each as a record. */
    void read(Stream<Articles.Item> items, Reader reader) throws IOException {
        for (Articles.Item item : (Iterable<Articles.Item>) items::iterator) {
            Article article = readable(item);
            if (article != null) {
                reader.take(article);
                progress.coded(1);
            }
        }
    }

    /** Where coding has spent its time; empty where nothing was coded. */
    Optional<Profile> profile() {
        return Optional.ofNullable(coder).map(Coder::profile);
    }

    /** Whether any article has been read, and so output is worth keeping. */
    boolean hasArticles() {
        return progress.articles() > 0;
    }

    /** Sums the run up and gives the exit code. */
    int end() {
        progress.end();
        if (progress.failures() > 0) {
            return ExitCode.ERROR;
        }
        if (progress.articles() == 0) {
            console.log("no article could be read" + (options.quiet() ? "; run without --quiet to see why" : ""));
            return ExitCode.ERROR;
        }
        return progress.records() > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
    }

    private Coder load(Supplier<Coder> loader) {
        if (!options.quiet() && console.errorsAreSeen()) {
            console.log("loading models");
        }
        return loader.get();
    }

    private @Nullable Article readable(Articles.Item item) {
        Skip skip = item.skip();
        if (skip != null) {
            progress.skipped();
            if (!options.quiet()) {
                console.log(skip.origin() + ": skipped: " + skip.reason());
            }
        }
        return item.article();
    }

    /** One article must not end a run over thousands: what goes wrong with it is told, counted and passed over. */
    private static Outcome outcome(Coder coder, Article article) {
        try {
            return new Outcome(article, coder.code(article), null);
        } catch (CasusException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome(article, null, e);
        }
    }

    private void handOn(Outcome outcome, Sink sink) throws IOException {
        Coding coding = outcome.coding();
        if (coding == null) {
            console.log(outcome.article().origin() + ": could not be coded, which is a bug of Casus ("
                    + outcome.failure() + "); please report it with this article");
            progress.failed();
        } else {
            progress.coded(sink.take(coding));
        }
    }

    /** What coding an article gave: exactly one of coding and failure is null. */
    private record Outcome(
            Article article,
            @Nullable Coding coding,
            @Nullable Throwable failure) {}
}
