package org.casus.web;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.List;
import org.casus.table.WordTable;

/**
 * The form by which two spellings of an address are told to be one: host in lower case, no default port, no fragment, no
 * parameters that only track readers, others in order. Immutable and thread-safe.
 */
public final class CanonicalUrl {

    private final BasicURLNormalizer normalizer;

    /** Loads the table of tracking parameters. */
    public CanonicalUrl() {
        List<String> tracking = WordTable.load("/web/tracking-parameters.tsv").rows().stream()
                .map(row -> row.cells().get(0))
                .toList();
        this.normalizer =
                BasicURLNormalizer.newBuilder().queryParamsToRemove(tracking).build();
    }

    /** The canonical form; what is no address stays as it is. */
    public String of(String url) {
        String stripped = url.strip();
        int fragment = stripped.indexOf('#');
        String whole = fragment < 0 ? stripped : stripped.substring(0, fragment);
        String normal = normalizer.filter(whole);
        return normal == null || normal.isBlank() ? stripped : normal;
    }
}
