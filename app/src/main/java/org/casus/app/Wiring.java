package org.casus.app;

import org.casus.CasusException;

/** Joins the commands to the library. */
final class Wiring {

    private Wiring() {}

    static Articles articles() {
        return new ExtractedArticles();
    }

    static Coder coder() {
        throw new CasusException("not yet joined");
    }
}
