package org.casus.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Spaces the requests to each host. Thread-safe: requests to one host queue up, those to others do not wait for them. */
final class Pace {

    private final Waiting waiting;
    private final Map<String, Instant> next = new ConcurrentHashMap<>();

    Pace(Waiting waiting) {
        this.waiting = waiting;
    }

    /** Waits until the host's turn has come and books the time after it. */
    void await(String host, Duration gap) {
        Instant now = waiting.now();
        Instant[] turn = {now};
        next.compute(host, (name, free) -> {
            turn[0] = free == null || free.isBefore(now) ? now : free;
            return turn[0].plus(gap);
        });
        Duration wait = Duration.between(now, turn[0]);
        if (!wait.isZero()) {
            waiting.sleep(wait);
        }
    }

    /** Leaves a host alone for a time. */
    void pause(String host, Duration time) {
        Instant until = waiting.now().plus(time);
        next.merge(host, until, (known, asked) -> known.isAfter(asked) ? known : asked);
    }
}
