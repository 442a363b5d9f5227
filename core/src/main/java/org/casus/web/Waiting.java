package org.casus.web;

import java.time.Duration;
import java.time.Instant;
import org.casus.CasusException;

/** Time that passes. */
interface Waiting {

    /** The clock of this machine. */
    Waiting REAL = new Waiting() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration time) {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CasusException("interrupted while waiting for a server", e);
            }
        }
    };

    Instant now();

    /** Returns when the time has passed. */
    void sleep(Duration time);
}
