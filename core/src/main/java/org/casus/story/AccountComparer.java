package org.casus.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.casualty.Figure;
import org.casus.claim.Stance;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.time.EventDate;

/**
 * Puts side by side what different sources tell of one happening. Sources contradict each other where one denies what
 * the other says, or where the bounds of their figures for the same loss exclude each other; they support each other
 * where they tell the same without either.
 */
public final class AccountComparer {

    /**
     * The accounts of happenings that somebody is quoted on or that have figures, those of one happening together, in
     * the order in which the text first speaks of it.
     *
     * @param records records with their incidents
     */
    public List<Account> compare(List<CodedRecord> records) {
        List<CodedRecord> told =
                records.stream().filter(r -> r.kind() != Kind.REJECTED).toList();
        Map<String, List<CodedRecord>> incidents = new LinkedHashMap<>();
        told.forEach(r -> incidents
                .computeIfAbsent(r.incident(), key -> new ArrayList<>())
                .add(r));
        List<Account> accounts = new ArrayList<>();
        for (List<CodedRecord> incident : incidents.values()) {
            boolean sourced = incident.stream()
                    .anyMatch(r -> !r.attribution().isEmpty() || !r.figures().isEmpty());
            if (sourced) {
                incident.forEach(r -> accounts.add(account(r, told)));
            }
        }
        return accounts;
    }

    private static Account account(CodedRecord record, List<CodedRecord> told) {
        List<CodedRecord> supporting = new ArrayList<>();
        List<CodedRecord> contradicting = new ArrayList<>();
        for (CodedRecord other : told) {
            if (!SourceIdentity.of(other).equals(SourceIdentity.of(record)) && isSameHappening(record, other)) {
                Optional<Boolean> figures = agree(record.figures(), other.figures());
                boolean opposed = isDenied(record) != isDenied(other) || figures.equals(Optional.of(false));
                boolean figuresOnly = !record.incident().equals(other.incident());
                if (opposed) {
                    contradicting.add(other);
                } else if (!figuresOnly || figures.isPresent()) {
                    supporting.add(other);
                }
            }
        }
        return new Account(record, supporting, contradicting);
    }

    /** One incident, or losses told apart from the happening that brought them, of the same time and place. */
    private static boolean isSameHappening(CodedRecord a, CodedRecord b) {
        if (a.incident().equals(b.incident())) {
            return true;
        }
        boolean losses = a.kind() == Kind.CASUALTY && b.kind() == Kind.CASUALTY;
        return losses
                && agree(a.figures(), b.figures()).isPresent()
                && meet(a.date(), b.date())
                && isNoOtherPlace(a, b);
    }

    private static boolean isNoOtherPlace(CodedRecord a, CodedRecord b) {
        return a.place() == null
                || b.place() == null
                || a.place().text().equals(b.place().text());
    }

    private static boolean meet(EventDate a, EventDate b) {
        if (a.start() == null || a.end() == null || b.start() == null || b.end() == null) {
            return true;
        }
        return !a.start().isAfter(b.end()) && !b.start().isAfter(a.end());
    }

    /** Whether the whole figures for the same losses and people are compatible; empty where none can be compared. */
    private static Optional<Boolean> agree(List<Figure> mine, List<Figure> others) {
        Optional<Boolean> agree = Optional.empty();
        for (Figure a : mine) {
            for (Figure b : others) {
                boolean comparable = a.loss() == b.loss()
                        && !a.part()
                        && !b.part()
                        && a.of().equals(b.of())
                        && a.best() != null
                        && b.best() != null;
                if (comparable) {
                    agree = Optional.of(agree.orElse(true) && overlap(a, b));
                }
            }
        }
        return agree;
    }

    private static boolean overlap(Figure a, Figure b) {
        return !exceeds(a, b) && !exceeds(b, a);
    }

    private static boolean exceeds(Figure more, Figure less) {
        return more.low() != null && less.high() != null && more.low() > less.high();
    }

    private static boolean isDenied(CodedRecord record) {
        return record.factuality() == Factuality.DENIED
                || record.attribution().stream().anyMatch(a -> a.stance() == Stance.DENIES);
    }
}
