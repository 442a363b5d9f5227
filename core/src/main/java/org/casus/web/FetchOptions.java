package org.casus.web;

import java.time.Duration;

/**
 * Bounds and manners of fetching.
 *
 * @param allowPrivate whether addresses that are not public (private, loopback, link-local, ...) may be connected to
 * @param mostBytes largest answer, in bytes after decompression
 * @param mostTime longest time for one address, redirects not included
 * @param mostRedirects redirects followed for one page
 * @param pace least time between two requests to one host
 * @param contact an address or page by which site owners can reach who runs this, empty for none; sent with each request
 */
public record FetchOptions(
        boolean allowPrivate, int mostBytes, Duration mostTime, int mostRedirects, Duration pace, String contact) {

    /** Public addresses only, 20 MB, 30 seconds, 5 redirects, a second between requests. */
    public static final FetchOptions STANDARD =
            new FetchOptions(false, 20_000_000, Duration.ofSeconds(30), 5, Duration.ofSeconds(1), "");

    /** The same but for the network that may be reached and the contact. */
    public FetchOptions with(boolean privateAllowed, String givenContact) {
        return new FetchOptions(privateAllowed, mostBytes, mostTime, mostRedirects, pace, givenContact);
    }
}
