package org.casus.app;

/** Loads coders. */
@FunctionalInterface
interface Coders {

    /**
     * Loads a coder, which takes seconds.
     *
     * @param options which parts it is made of
     * @throws org.casus.CasusException where a part is missing or wrong
     */
    Coder load(CoderOptions options);
}
