package org.casus.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.actor.Actor;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;
import org.casus.table.Sha256;
import org.casus.time.EventDate;

/** Links the records of one article that speak of the same happening: same type, compatible parties and dates. */
public final class IncidentLinker {

    /** The records with {@link CodedRecord#incident()} filled in; rejected ones keep none. */
    public List<CodedRecord> link(List<CodedRecord> records) {
        List<List<CodedRecord>> incidents = new ArrayList<>();
        List<CodedRecord> linked = new ArrayList<>();
        for (CodedRecord record : records) {
            if (record.kind() == Kind.REJECTED) {
                linked.add(record);
                continue;
            }
            List<CodedRecord> incident = incidents.stream()
                    .filter(known -> known.stream().allMatch(other -> isSame(other, record)))
                    .findFirst()
                    .orElseGet(() -> {
                        List<CodedRecord> fresh = new ArrayList<>();
                        incidents.add(fresh);
                        return fresh;
                    });
            incident.add(record);
            linked.add(
                    with(record, Sha256.shortOf("incident\n" + incident.get(0).id())));
        }
        return linked;
    }

    private static boolean isSame(CodedRecord a, CodedRecord b) {
        if (a.type() == null || b.type() == null) {
            return a.type() == null && b.type() == null && a.sentence().equals(b.sentence());
        }
        boolean past = a.kind() == Kind.BACKGROUND;
        return a.type().equals(b.type())
                && past == (b.kind() == Kind.BACKGROUND)
                && compatible(countries(a.actors()), countries(b.actors()), past)
                && compatible(countries(a.recipients()), countries(b.recipients()), false)
                && meet(a.date(), b.date());
    }

    private static Set<String> countries(List<Actor> actors) {
        return actors.stream().map(Actor::country).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** One names all that the other does, or one names none. */
    private static boolean compatible(Set<String> a, Set<String> b, boolean strict) {
        if (a.isEmpty() || b.isEmpty()) {
            return !strict || a.isEmpty() && b.isEmpty();
        }
        return a.containsAll(b) || b.containsAll(a);
    }

    private static boolean meet(EventDate a, EventDate b) {
        if (a.start() == null || a.end() == null || b.start() == null || b.end() == null) {
            return true;
        }
        return !a.start().isAfter(b.end()) && !b.start().isAfter(a.end());
    }

    private static CodedRecord with(CodedRecord r, String incident) {
        return new CodedRecord(
                r.kind(),
                r.id(),
                r.article(),
                r.type(),
                r.mode(),
                r.cameo(),
                r.contexts(),
                r.factuality(),
                r.actors(),
                r.recipients(),
                r.place(),
                r.date(),
                r.attribution(),
                r.figures(),
                r.sentence(),
                r.span(),
                r.quad(),
                r.score(),
                r.rule(),
                r.confidence(),
                incident,
                r.reason());
    }
}
