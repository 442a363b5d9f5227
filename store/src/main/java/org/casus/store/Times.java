package org.casus.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the store writes them: UTC with milliseconds, all of one length, so that their order is the order of texts. */
final class Times {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    static String text(Instant time) {
        return FORM.format(time);
    }

    /**
     * Reads a moment of the past: a time ("2025-01-31T12:00:00Z"), or a day, which stands for its last moment (UTC).
     *
     * @throws java.time.DateTimeException where it is neither
     */
    static Instant moment(String written) {
        return written.contains("T")
                ? Instant.parse(written)
                : LocalDate.parse(written)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusMillis(1);
    }
}
