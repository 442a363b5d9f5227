package org.casus.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What fetching an address gives. */
public sealed interface Fetched {

    /**
     * A document.
     *
     * @param url where it was found, after redirects
     * @param bytes decompressed; not copied, do not change them
     * @param contentType as the server told it, null where it did not
     * @param validators for asking again
     */
    record Document(URI url, byte[] bytes, @Nullable String contentType, Validators validators) implements Fetched {}

    /** The document is as it was. */
    record Unchanged() implements Fetched {}

    /**
     * Nothing.
     *
     * @param reason what was wrong and what to do, in one sentence for the user
     * @param temporary whether trying again later may help
     * @param retryAfter how long to wait before that, as the server asks; null where it does not
     */
    record Failed(
            String reason, boolean temporary, @Nullable Duration retryAfter) implements Fetched {}
}
