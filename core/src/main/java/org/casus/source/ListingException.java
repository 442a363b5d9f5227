package org.casus.source;

/** A document that should be a feed or sitemap and cannot be read as one. The message says why and what to do. */
public final class ListingException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param reason what was wrong and what to do, in one sentence for the user */
    public ListingException(String reason) {
        super(reason);
    }

    ListingException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
