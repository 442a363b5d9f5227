package org.casus.app;

import org.casus.Coding;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.event.Kind;
import org.casus.output.CodingJson;
import org.casus.store.StoreWriter;
import org.casus.store.StoredCoding;
import org.jspecify.annotations.Nullable;

/** Adds the codings of a run to a store, each as soon as it is there: a run that is cut off goes on where it was. */
final class StoreSink implements CodingRun.Sink {

    private final StoreWriter writer;
    private @Nullable Provenance coder;
    private StoreWriter.Added added = new StoreWriter.Added(0, 0, 0, 0);
    private int passed;

    StoreSink(StoreWriter writer) {
        this.writer = writer;
    }

    @Override
    public void begin(Provenance provenance) {
        coder = provenance;
    }

    @Override
    public boolean wants(Article article) {
        String key = StoredCoding.key(article.id(), CodingJson.wellFormed(article.text()));
        boolean known = coder != null && writer.isCoded(key, article.published(), coder);
        passed += known ? 1 : 0;
        return !known;
    }

    @Override
    public int take(Coding coding) {
        added = added.plus(writer.add(coding));
        return (int) coding.records().stream()
                .filter(record -> record.kind() != Kind.REJECTED)
                .count();
    }

    /** Articles that this version of the coder had read before. */
    int known() {
        return passed + added.known();
    }

    StoreWriter.Added added() {
        return added;
    }
}
