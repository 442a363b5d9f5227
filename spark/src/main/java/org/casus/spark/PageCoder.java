package org.casus.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.sql.Row;
import org.casus.Casus;
import org.casus.CasusException;
import org.casus.Coding;
import org.casus.article.Article;
import org.casus.article.ArticleReader;
import org.casus.article.Extraction;
import org.casus.origin.FingerprintCodec;
import org.casus.origin.Fingerprinter;
import org.casus.output.CodingJson;
import org.casus.source.Skip;
import org.casus.story.Report;
import org.casus.story.ReportCodec;
import org.casus.story.ReportReader;
import org.casus.story.WordingReader;
import org.jspecify.annotations.Nullable;

/** Codes the pages of one task. For one calling thread. */
final class PageCoder implements AutoCloseable {

    /** Parsers recurse as deep as sentences are nested; the stack of a task's own thread is too small for the worst. */
    private static final long STACK_BYTES = 64L << 20;

    private final Casus coder;
    private final @Nullable LocalDate fallbackDate;
    private final ArticleReader reader = new ArticleReader();
    private final CodingJson json = new CodingJson();
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final FingerprintCodec fingerprints = new FingerprintCodec();
    private final ReportReader reports = new ReportReader(WordingReader.fromResources());
    private final ReportCodec reportCodec = new ReportCodec();
    private final ExecutorService deep = Executors.newSingleThreadExecutor(PageCoder::thread);

    /**
     * @param coder the executor's
     * @param fallbackDate publication date of articles that give none, null for none
     */
    PageCoder(Casus coder, @Nullable LocalDate fallbackDate) {
        this.coder = coder;
        this.fallbackDate = fallbackDate;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "coder", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** The rows of a page, of the form {@link Outcome#SCHEMA}. */
    List<Row> code(NumberedInput page) {
        Outcome outcome = new Outcome(page.part(), page.number());
        List<Row> rows = new ArrayList<>();
        for (Extraction extraction : reader.read(page.input(), fallbackDate)) {
            if (extraction instanceof Extraction.Skipped skipped) {
                rows.add(outcome.skip(rows.size(), skipped.skip()));
            } else {
                code(((Extraction.Extracted) extraction).article(), outcome, rows);
            }
        }
        return rows;
    }

    /** One article must not end a job over millions: what goes wrong with it is a skip that says so. */
    private void code(Article article, Outcome outcome, List<Row> rows) {
        try {
            add(deep.submit(() -> coder.code(article)).get(), outcome, rows);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CasusException known) {
                throw known;
            }
            String reason = "could not be coded, which is a bug of Casus (" + e.getCause()
                    + "): please report it with this article";
            rows.add(outcome.skip(rows.size(), new Skip(article.origin(), reason)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CasusException("interrupted before the end", e);
        }
    }

    private void add(Coding coding, Outcome outcome, List<Row> rows) {
        byte[] fingerprint = fingerprints.write(fingerprinter.of(coding.article()));
        rows.add(outcome.article(rows.size(), coding, fingerprint));
        List<String> lines = json.records(coding);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(outcome.record(rows.size(), coding, coding.records().get(i), lines.get(i)));
        }
        for (Report report : reports.read(coding)) {
            rows.add(outcome.report(rows.size(), coding, report, reportCodec.write(report)));
        }
    }

    @Override
    public void close() {
        deep.shutdownNow();
    }
}
