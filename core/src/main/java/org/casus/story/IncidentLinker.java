package org.casus.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.casualty.MainIncident;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;
import org.casus.place.Place;
import org.casus.table.Sha256;
import org.casus.time.EventDate.Precision;

/**
 * Links the records of one article that speak of the same happening: same type, compatible parties, dates and places. Of
 * several happenings that a record fits, it is the one with the same place and victims, else the one spoken of last. "A
 * second attack", "a separate strike" is never one spoken of before.
 */
public final class IncidentLinker {

    /** A sentence that begins so tells of another happening ... */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\W*(?:separately|elsewhere|meanwhile, in|in (?:a|an|another) ?(?:separate|different|second|unrelated)?"
                    + " (?:attack|incident|strike|case|raid|clash|shooting|bombing)).*",
            Pattern.DOTALL);

    /** ... and so do these words next before the one that names it. */
    private static final Pattern ANOTHER = Pattern.compile(
            "(?i).*\\b(?:another|(?:a|the) (?:second|third|fourth)|an? (?:separate|different|unrelated|earlier|later))"
                    + "(?:\\W+\\w+)?\\W*",
            Pattern.DOTALL);

    private static final int SAME_PLACE = 4;
    private static final int SAME_VICTIMS = 2;

    /**
     * The records with {@link CodedRecord#incident()} filled in; rejected ones keep none.
     *
     * @param records of one article, in text order
     * @param article where they were read
     * @param chief the happening with losses that it is chiefly about
     */
    public List<CodedRecord> link(List<CodedRecord> records, Article article, MainIncident chief) {
        OneDeath death = new OneDeath(chief);
        List<List<CodedRecord>> incidents = new ArrayList<>();
        List<CodedRecord> linked = new ArrayList<>();
        for (CodedRecord record : records) {
            if (record.kind() == Kind.REJECTED) {
                linked.add(record);
                continue;
            }
            List<CodedRecord> incident = find(record, incidents, article, death).orElseGet(() -> {
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

    private static Optional<List<CodedRecord>> find(
            CodedRecord record, List<List<CodedRecord>> incidents, Article article, OneDeath death) {
        Optional<List<CodedRecord>> dead =
                incidents.stream().filter(known -> death.isTold(record, known)).findFirst();
        if (dead.isPresent()) {
            return dead;
        }
        boolean another = isAnother(record, article);
        return incidents.stream()
                .filter(known -> isOf(record, known, article))
                .filter(known -> !another || known.get(0).sentence().equals(record.sentence()))
                .max(Comparator.comparingInt((List<CodedRecord> known) -> likeness(known, record))
                        .thenComparingInt(
                                known -> known.get(known.size() - 1).span().start()));
    }

    /** Losses that no event explains do not tell what else belongs to a happening that an event tells too. */
    private static boolean isOf(CodedRecord record, List<CodedRecord> known, Article article) {
        List<CodedRecord> telling =
                known.stream().filter(other -> other.type() != null).toList();
        return (telling.isEmpty() ? known : telling).stream().allMatch(other -> isSame(other, record, article));
    }

    private static boolean isAnother(CodedRecord record, Article article) {
        Span sentence = record.sentence();
        int named = Math.max(sentence.start(), record.span().start());
        for (Actor person : people(record)) {
            boolean inside =
                    person.span().start() <= named && named < person.span().end();
            named = inside ? Math.max(sentence.start(), person.span().start()) : named; // "a second man was wounded"
        }
        return ELSEWHERE.matcher(article.text(sentence)).matches()
                || ANOTHER.matcher(article.text().substring(sentence.start(), named))
                        .matches();
    }

    private static List<Actor> people(CodedRecord record) {
        return Stream.concat(record.actors().stream(), record.recipients().stream())
                .toList();
    }

    private static int likeness(List<CodedRecord> known, CodedRecord record) {
        Place place = record.place();
        boolean here = place != null
                && known.stream()
                        .map(CodedRecord::place)
                        .filter(Objects::nonNull)
                        .anyMatch(other -> other.text().equals(place.text()));
        Set<String> victims = victims(record);
        boolean same =
                known.stream().map(IncidentLinker::victims).anyMatch(other -> !Collections.disjoint(other, victims));
        return (here ? SAME_PLACE : 0) + (same ? SAME_VICTIMS : 0);
    }

    private static Set<String> victims(CodedRecord record) {
        return record.recipients().stream()
                .map(actor -> actor.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean isSame(CodedRecord a, CodedRecord b, Article article) {
        if (a.type() == null || b.type() == null) {
            return a.type() == null && b.type() == null && a.sentence().equals(b.sentence());
        }
        boolean past = a.kind() == Kind.BACKGROUND;
        return a.type().equals(b.type())
                && past == (b.kind() == Kind.BACKGROUND)
                && compatible(countries(a.actors()), countries(b.actors()), past)
                && compatible(countries(a.recipients()), countries(b.recipients()), false)
                && !areDaysApart(a, b, article)
                && !Places.areApart(a.place(), b.place());
    }

    /**
     * What a sentence tells without a day of its own ("... killed 30 on Tuesday, while the army said ...") is of its day,
     * and a headline tells no day at all.
     */
    private static boolean areDaysApart(CodedRecord a, CodedRecord b, Article article) {
        boolean near = a.sentence().equals(b.sentence());
        boolean first = a.date().precision() == Precision.WINDOW && (near || isHeadline(a, article));
        boolean second = b.date().precision() == Precision.WINDOW && (near || isHeadline(b, article));
        return Days.areApart(a.date(), b.date()) && !first && !second;
    }

    private static boolean isHeadline(CodedRecord record, Article article) {
        return article.zones().stream()
                .anyMatch(
                        zone -> zone.kind() == Zone.Kind.HEADLINE && zone.span().overlaps(record.sentence()));
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
