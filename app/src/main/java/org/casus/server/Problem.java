package org.casus.server;

import java.util.Map;
import java.util.TreeMap;

/** A request that cannot be answered, told as JSON problem (RFC 9457). */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String TYPE = "application/problem+json; charset=utf-8";

    private final int status;
    private final String title;

    /**
     * @param status HTTP status, 400 to 599
     * @param title what kind of problem, the same for all of the kind
     * @param detail this problem and its remedy
     */
    Problem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "The request cannot be read", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "There is no such thing", detail);
    }

    int status() {
        return status;
    }

    /** The members of the problem object. */
    Map<String, Object> body() {
        return new TreeMap<>(Map.of(
                "type", "about:blank", "title", title, "status", status, "detail", String.valueOf(getMessage())));
    }
}
