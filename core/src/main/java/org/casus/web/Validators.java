package org.casus.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server told by which a later request can ask for news only (RFC 9110, conditional requests).
 *
 * @param etag the entity tag, null where the server gave none
 * @param lastModified its date as the server wrote it, null where it gave none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** Nothing known. */
    public static final Validators NONE = new Validators(null, null);
}
