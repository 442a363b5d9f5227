package org.casus.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds.
 *
 * @param schema version of its tables
 * @param bytes size of the file, the part not yet moved into it included
 * @param articles articles
 * @param codings readings of them, former ones included
 * @param kinds records in force by kind
 * @param incidents incidents of events and claims in force
 * @param reviews decisions in force
 * @param revisions entries in the log
 * @param firstDay first day of an event or claim, null where there is none
 * @param lastDay last day of one
 * @param changed time of the last change, null for none
 * @param coders versions that read the articles, the latest first
 */
public record StoreStatus(
        int schema,
        long bytes,
        long articles,
        long codings,
        Map<String, Long> kinds,
        long incidents,
        long reviews,
        long revisions,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String changed,
        List<CoderUse> coders) {

    public StoreStatus {
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        coders = List.copyOf(coders);
    }

    /**
     * A version of the coder and what it read.
     *
     * @param digest what {@code casus diff} names it by
     * @param provenance versions and digests
     * @param codings readings by it
     * @param inForce those of them that no other has replaced
     */
    public record CoderUse(String digest, Provenance provenance, long codings, long inForce) {}
}
