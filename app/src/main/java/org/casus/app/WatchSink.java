package org.casus.app;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.output.CodingWriter;
import org.casus.output.Format;
import org.casus.output.OutputOptions;
import org.casus.table.Sha256;
import org.casus.web.CanonicalUrl;
import org.casus.web.WatchState;
import org.jspecify.annotations.Nullable;

/** Appends the records of a watch to its output, each article's once. For one thread. */
final class WatchSink implements CodingRun.Sink {

    private final WatchState state;
    private final OutputOptions options;
    private final CanonicalUrl canonical = new CanonicalUrl();

    /** Texts of articles that are being coded, so that two copies in one pass are coded once. */
    private final Map<String, String> underWay = new HashMap<>();

    private @Nullable Provenance told;
    private String manifest = "";

    WatchSink(WatchState state, OutputOptions options) {
        this.state = state;
        this.options = options;
    }

    @Override
    public void begin(Provenance provenance) throws IOException {
        if (provenance.equals(told)) {
            return;
        }
        StringWriter lines = new StringWriter();
        try (CodingWriter writer = Format.JSONL.writer(lines, options)) {
            writer.begin(provenance);
        }
        // Each process tells once what coded, before its first records.
        told = provenance;
        manifest = lines.toString();
    }

    @Override
    public boolean wants(Article article) {
        String digest = digest(article);
        return !state.isCoded(key(article), digest) && underWay.putIfAbsent(digest, key(article)) == null;
    }

    @Override
    public int take(Coding coding) throws IOException {
        StringWriter lines = new StringWriter();
        try (CodingWriter writer = Format.JSONL.writer(lines, options)) {
            writer.write(coding);
        }
        Article article = coding.article();
        String digest = digest(article);
        String records = lines.toString().isBlank() ? "" : lines.toString();
        state.write(key(article), digest, records.isEmpty() ? "" : manifest + records);
        underWay.remove(digest);
        if (!records.isEmpty()) {
            manifest = "";
        }
        return CodeCommand.kept(coding);
    }

    /** An article's address; the entries of a live page share it and are numbered. */
    private String key(Article article) {
        String url = article.url();
        int number = article.id().lastIndexOf('#');
        String address = canonical.of(url == null ? article.origin() : url);
        return number < 0 ? address : address + article.id().substring(number);
    }

    /** White space is not what makes a text another one. */
    private static String digest(Article article) {
        return new Sha256().add(article.text().replaceAll("\\s+", " ").strip()).hex();
    }
}
