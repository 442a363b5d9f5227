package org.casus.server;

import org.casus.store.StoredCoding;

/** Codes what a caller sends. Implementations may load a coder at the first call; they are thread-safe. */
@FunctionalInterface
public interface Pasted {

    /**
     * A text with what is known of it, or an address.
     *
     * @param text the text, or the source of a page; blank for what is at the address
     * @param title headline, empty where unknown
     * @param date day of publication, ISO, empty where unknown
     * @param url address, empty where unknown
     */
    record Request(String text, String title, String date, String url) {}

    /**
     * Codes a text.
     *
     * @throws org.casus.CasusException where it is no article that can be coded, saying why
     */
    StoredCoding code(Request request);
}
