package org.casus.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * An article of the reprint bench.
 *
 * @param id its id
 * @param published its day
 * @param title its headline
 * @param text its text
 * @param kind how it was made ("cut"); "wire" for a text as it was
 * @param wires the wires it reprints: itself for a wire, two for a merged one, none for a look-alike
 */
record ReprintCase(String id, LocalDate published, String title, String text, String kind, List<String> wires) {

    static final String WIRE = "wire";

    ReprintCase {
        wires = List.copyOf(wires);
    }
}
