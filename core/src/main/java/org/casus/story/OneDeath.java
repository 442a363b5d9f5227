package org.casus.story;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.casualty.Figure;
import org.casus.casualty.Loss;
import org.casus.casualty.MainIncident;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;
import org.casus.time.EventDate.Precision;

/**
 * Tells which records of an article tell of its only death. A crime report tells it again and again, of a man, of a name,
 * of who was shot and who died in hospital on another day and in another town; the article's toll says that it is one.
 */
final class OneDeath {

    private static final Set<Kind> KINDS = EnumSet.of(Kind.EVENT, Kind.CLAIM, Kind.CASUALTY);

    /** Kinds of people of which nobody is of two. */
    private static final Set<String> DISTINCT = Set.of("women", "men", "police", "attackers", "soldiers");

    private final MainIncident chief;

    /**
     * @param chief the happening with losses that the article is chiefly about
     */
    OneDeath(MainIncident chief) {
        this.chief = chief;
    }

    /** Whether a record tells of the death that one of a happening's records has told of. */
    boolean isTold(CodedRecord record, List<CodedRecord> happening) {
        return isTold(record)
                && happening.stream().anyMatch(known -> isTold(known) && mayBeOne(known, record))
                && happening.stream().allMatch(known -> fits(known, record));
    }

    private boolean isTold(CodedRecord record) {
        Integer killed = chief.toll().killed();
        boolean violent = record.type() == null || record.type().equals("ASSAULT");
        return killed != null
                && killed == 1
                && violent
                && KINDS.contains(record.kind())
                && !isEarlier(record)
                && record.figures().stream().anyMatch(OneDeath::isOne);
    }

    private static boolean isOne(Figure figure) {
        Integer best = figure.best();
        return figure.loss() == Loss.KILLED && best != null && best == 1 && !figure.part();
    }

    /** A death of a day before the happening's is another; one of a later day may be of its wounds. */
    private boolean isEarlier(CodedRecord record) {
        LocalDate day = chief.date().start();
        LocalDate end = record.date().end();
        return day != null
                && end != null
                && record.date().precision() != Precision.WINDOW
                && end.isBefore(day.minusDays(1));
    }

    private static boolean mayBeOne(CodedRecord a, CodedRecord b) {
        Set<String> kinds = kinds(a);
        Set<String> others = kinds(b);
        return kinds.isEmpty() || others.isEmpty() || kinds.equals(others);
    }

    private static Set<String> kinds(CodedRecord record) {
        return record.figures().stream()
                .filter(OneDeath::isOne)
                .map(Figure::of)
                .filter(DISTINCT::contains)
                .collect(Collectors.toSet());
    }

    /** Two events in two towns are two; who died in hospital may have been hurt elsewhere. */
    private static boolean fits(CodedRecord a, CodedRecord b) {
        return a.type() == null || b.type() == null || !Places.areApart(a.place(), b.place());
    }
}
