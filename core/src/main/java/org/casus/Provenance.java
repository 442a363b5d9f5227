package org.casus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What produced a coding: versions and SHA-256 digests (first 12 hexadecimal digits) by part.
 *
 * @param version version of Casus
 * @param digests parts ("codebook", "knowledge", "gazetteer", "models", "code") and their digests or versions, sorted
 */
public record Provenance(String version, Map<String, String> digests) {

    public Provenance {
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    }
}
