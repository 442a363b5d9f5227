package org.casus.story;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.actor.Actor;
import org.casus.claim.Attribution;
import org.casus.event.CodedRecord;

/** Who says so, by what is known of them where they are known: "they" and "the ministry" can be one source. */
final class SourceIdentity {

    private SourceIdentity() {}

    /** The sources of a record, the outermost first; empty for the outlet's own voice. */
    static List<Set<String>> of(CodedRecord record) {
        return record.attribution().stream().map(SourceIdentity::of).toList();
    }

    /** The same as one text. */
    static String key(CodedRecord record) {
        return of(record).stream()
                .map(each -> String.join("+", new TreeSet<>(each)))
                .collect(Collectors.joining(" > "));
    }

    private static Set<String> of(Attribution attribution) {
        if (attribution.actors().isEmpty()) {
            return Set.of(attribution.text().toLowerCase(Locale.ROOT));
        }
        return attribution.actors().stream().map(SourceIdentity::of).collect(Collectors.toSet());
    }

    private static String of(Actor actor) {
        return actor.country() == null && actor.sectors().isEmpty()
                ? actor.text().toLowerCase(Locale.ROOT)
                : actor.country() + " " + actor.sectors();
    }
}
