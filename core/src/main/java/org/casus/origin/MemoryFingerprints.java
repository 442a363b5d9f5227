package org.casus.origin;

import java.util.ArrayList;
import java.util.List;

/** Keeps fingerprints in memory, about 0.8 kB an article. */
public final class MemoryFingerprints implements FingerprintLog {

    private final List<Fingerprint> kept = new ArrayList<>();

    @Override
    public int size() {
        return kept.size();
    }

    @Override
    public void append(Fingerprint fingerprint) {
        kept.add(fingerprint);
    }

    @Override
    public Fingerprint get(int number) {
        return kept.get(number);
    }
}
