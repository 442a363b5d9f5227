package org.casus.app;

import java.time.DateTimeException;
import java.time.Instant;
import org.casus.CasusException;
import org.casus.store.EventFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A moment of the past to read a store at; the same for all commands that read one. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The store as it was at the end of this day, or at this time (2025-01-31T12:00:00Z).")
    private @Nullable String written;

    /** The moment, null for now. */
    @Nullable
    Instant moment() {
        return in(EventFilter.ALL).asOf();
    }

    /**
     * The filter at this moment; one that names a moment itself keeps it where the option is not given.
     *
     * @throws CasusException where both name one, or it is none
     */
    EventFilter in(EventFilter filter) {
        if (written == null) {
            return filter;
        }
        if (filter.asOf() != null) {
            throw new CasusException("as-of is given twice, in the filter and as --as-of; give it once");
        }
        try {
            return filter.with(EventFilter.moment(written));
        } catch (DateTimeException e) {
            throw new CasusException(
                    "--as-of " + written + ": is neither a day nor a time; write 2025-01-31 or 2025-01-31T12:00:00Z",
                    e);
        }
    }
}
