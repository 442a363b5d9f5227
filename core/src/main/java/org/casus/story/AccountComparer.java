package org.casus.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.casualty.Figure;
import org.casus.casualty.Loss;
import org.casus.claim.Stance;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;

/**
 * Puts side by side what different sources tell of one happening. Sources contradict each other where one denies what
 * the other says, where they name different sides as its doers, or where the bounds of their figures for the same loss exclude each other; they support each other
 * where they tell the same without either.
 */
public final class AccountComparer {

    /** Fields in which two versions of one happening may differ without contradicting each other. */
    private static final Set<String> CIRCUMSTANCES = Set.of("place", "date");

    /** Sectors that act for a state. */
    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY");

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
        List<Account.Version> supporting = new ArrayList<>();
        List<Account.Version> contradicting = new ArrayList<>();
        for (CodedRecord other : told) {
            if (!SourceIdentity.of(other).equals(SourceIdentity.of(record)) && isSameHappening(record, other)) {
                Account.Version version = version(record, other);
                boolean opposed = version.disagreeing().stream().anyMatch(field -> !CIRCUMSTANCES.contains(field));
                boolean figuresOnly = !record.incident().equals(other.incident());
                if (opposed) {
                    contradicting.add(version);
                } else if (!figuresOnly
                        || agree(record.figures(), other.figures()).isPresent()) {
                    supporting.add(version);
                }
            }
        }
        return new Account(record, supporting, contradicting);
    }

    /** The other's version with the fields that can be compared. */
    private static Account.Version version(CodedRecord record, CodedRecord other) {
        List<String> agreeing = new ArrayList<>();
        List<String> disagreeing = new ArrayList<>();
        (isDenied(record) == isDenied(other) ? agreeing : disagreeing).add("truth");
        Set<String> blamed = doers(record);
        Set<String> othersBlamed = doers(other);
        boolean act = record.type() != null && record.type().equals(other.type());
        if (act && !blamed.isEmpty() && !othersBlamed.isEmpty()) {
            (Collections.disjoint(blamed, othersBlamed) ? disagreeing : agreeing).add("actor");
        }
        for (Loss loss : Loss.values()) {
            agree(only(record.figures(), loss), only(other.figures(), loss))
                    .ifPresent(same ->
                            (same ? agreeing : disagreeing).add(loss.name().toLowerCase(Locale.ROOT)));
        }
        if (record.place() != null && other.place() != null) {
            (isNoOtherPlace(record, other) ? agreeing : disagreeing).add("place");
        }
        if (record.date().start() != null && other.date().start() != null) {
            (Days.areApart(record.date(), other.date()) ? disagreeing : agreeing).add("date");
        }
        return new Account.Version(other, agreeing, disagreeing);
    }

    /** The sides that a version says did it; a state's army and its government are one. Actors of no known side are left out. */
    private static Set<String> doers(CodedRecord record) {
        return record.actors().stream()
                .filter(actor -> actor.country() != null && !actor.sectors().isEmpty())
                .map(actor -> {
                    String sector = actor.sectors().get(0);
                    return actor.country() + " " + (STATE.contains(sector) ? "GOV" : sector);
                })
                .collect(Collectors.toSet());
    }

    private static List<Figure> only(List<Figure> figures, Loss loss) {
        return figures.stream().filter(figure -> figure.loss() == loss).toList();
    }

    /**
     * One incident, or losses told apart from the happening that brought them: these must share a day or a place that
     * both name, since any two losses of unknown time and place would be the same otherwise.
     */
    private static boolean isSameHappening(CodedRecord a, CodedRecord b) {
        if (a.incident().equals(b.incident())) {
            return true;
        }
        boolean losses = a.kind() == Kind.CASUALTY && b.kind() == Kind.CASUALTY;
        boolean day = a.date().start() != null && b.date().start() != null;
        boolean place = a.place() != null && b.place() != null;
        return losses
                && (day || place)
                && agree(a.figures(), b.figures()).isPresent()
                && !Days.areApart(a.date(), b.date())
                && isNoOtherPlace(a, b);
    }

    private static boolean isNoOtherPlace(CodedRecord a, CodedRecord b) {
        return a.place() == null
                || b.place() == null
                || a.place().text().equals(b.place().text());
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
