package org.casus.web;

import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a server.
 *
 * @param status of HTTP
 * @param headers by name, without regard to case; of repeated ones the first
 * @param body decompressed, empty where the status has none worth reading
 */
record Answer(int status, TreeMap<String, String> headers, byte[] body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Nullable
    String headerOrNull(String name) {
        return headers.get(name);
    }
}
