package org.casus.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text that one newsroom wrote, with everything that reprints it. It counts once, however often it is printed. An
 * article put together from two origins is listed under both and counts as neither.
 *
 * @param id stable hash of the first print's id
 * @param first id of the print published first, of several the longest
 * @param published day of the first print, null where not known
 * @param agency the agency that most prints name as their source, null where none names one
 * @param reprints the other prints, earliest first
 */
public record Origin(
        String id,
        String first,
        @Nullable LocalDate published,
        @Nullable String agency,
        List<Reprint> reprints) {

    public Origin {
        reprints = List.copyOf(reprints);
    }

    /** Ids of all prints, the first one first. */
    public List<String> articles() {
        return Stream.concat(Stream.of(first), reprints.stream().map(Reprint::article))
                .toList();
    }
}
