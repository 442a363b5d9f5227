package org.casus.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.actor.Actor;
import org.casus.casualty.Figure;
import org.casus.casualty.Loss;
import org.casus.claim.Stance;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Puts side by side what different sources tell of one happening. Sources contradict each other where one denies what
 * the other says, where they name different sides as its doers, where the bounds of their figures for the same loss exclude
 * each other, or where one counts civilians and the other fighters; they support each other where they tell the same without either.
 */
public final class AccountComparer {

    /** Fields in which two versions of one happening may differ without contradicting each other. */
    private static final Set<String> CIRCUMSTANCES = Set.of("place", "date");

    /** Sectors that act for a state. */
    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY");

    private static final Set<String> CIVILIANS = Set.of("civilians", "women", "children");
    private static final Set<String> FIGHTERS = Set.of("fighters", "attackers");

    /** What makes statements one version: nothing that can be compared differs. */
    private record Sense(
            String incident,
            List<Set<String>> source,
            @Nullable String type,
            Factuality factuality,
            boolean denied,
            Set<String> doers,
            Set<String> sufferers,
            Set<List<Object>> figures) {

        static Sense of(Statement statement) {
            CodedRecord record = statement.record();
            return new Sense(
                    statement.incident(),
                    AccountComparer.source(statement),
                    record.type(),
                    record.factuality(),
                    isDenied(record),
                    sides(record.actors()),
                    sides(record.recipients()),
                    record.figures().stream().map(Sense::figure).collect(Collectors.toSet()));
        }

        private static List<Object> figure(Figure figure) {
            return Arrays.asList(figure.loss(), figure.part(), figure.low(), figure.best(), figure.high());
        }
    }

    /**
     * The accounts of happenings that somebody is quoted on or that have figures, those of one happening together, in
     * the order in which they are first told. What a source says in the same sense again, there or in another article, is
     * one account.
     *
     * @param statements in the order of publication, those of one article in text order
     */
    public List<Account> compare(List<Statement> statements) {
        Map<String, Map<Sense, List<Statement>>> incidents = new LinkedHashMap<>();
        Map<String, List<Statement>> losses = new HashMap<>();
        for (Statement each : statements) {
            incidents
                    .computeIfAbsent(each.incident(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(Sense.of(each), key -> new ArrayList<>())
                    .add(each);
            if (each.record().kind() == Kind.CASUALTY) {
                losses.computeIfAbsent(each.article().id(), key -> new ArrayList<>())
                        .add(each);
            }
        }
        List<Account> accounts = new ArrayList<>();
        for (Map<Sense, List<Statement>> incident : incidents.values()) {
            List<Statement> versions =
                    incident.values().stream().map(told -> told.get(0)).toList();
            if (versions.stream().map(Statement::record).anyMatch(AccountComparer::isSourced)) {
                for (List<Statement> told : incident.values()) {
                    List<Statement> elsewhere = losses
                            .getOrDefault(told.get(0).article().id(), List.of())
                            .stream()
                            .filter(other -> isSameHappening(told.get(0), other))
                            .toList();
                    accounts.add(account(told, versions, elsewhere));
                }
            }
        }
        return accounts;
    }

    private static boolean isSourced(CodedRecord record) {
        return !record.attribution().isEmpty() || !record.figures().isEmpty();
    }

    /**
     * @param told one version
     * @param versions of the same incident, this one among them
     * @param elsewhere losses that the article tells apart from the happening that brought them
     */
    private static Account account(List<Statement> told, List<Statement> versions, List<Statement> elsewhere) {
        Statement mine = told.get(0);
        List<Account.Version> supporting = new ArrayList<>();
        List<Account.Version> contradicting = new ArrayList<>();
        List<Statement> later = new ArrayList<>();
        for (Statement other : versions) {
            if (!source(mine).equals(source(other))) {
                sort(mine, other, supporting, contradicting);
            } else if (isRevision(mine, other)) {
                later.add(other);
            }
        }
        for (Statement other : elsewhere) {
            if (!source(mine).equals(source(other))) {
                sort(mine, other, supporting, contradicting);
            }
        }
        return new Account(told, supporting, contradicting, later);
    }

    private static void sort(
            Statement mine, Statement other, List<Account.Version> supporting, List<Account.Version> contradicting) {
        Account.Version version = version(mine, other);
        if (isOpposed(version)) {
            contradicting.add(version);
        } else if (isSupported(mine.record(), version)) {
            supporting.add(version);
        }
    }

    /** Whether another tells the same: a figure that allows this one; without figures, the same act. */
    private static boolean isSupported(CodedRecord mine, Account.Version version) {
        if (mine.figures().isEmpty()) {
            return mine.type() != null
                    && mine.type().equals(version.statement().record().type());
        }
        return mine.figures().stream().anyMatch(figure -> version.agreeing().contains(name(figure.loss())));
    }

    private static String name(Loss loss) {
        return loss.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isOpposed(Account.Version version) {
        return version.disagreeing().stream().anyMatch(field -> !CIRCUMSTANCES.contains(field));
    }

    /** Whether one source's later word excludes the earlier one's figures. */
    private static boolean isRevision(Statement early, Statement late) {
        LocalDate before = early.article().published();
        LocalDate after = late.article().published();
        return before != null
                && after != null
                && before.isBefore(after)
                && Arrays.stream(Loss.values())
                        .anyMatch(loss -> !agree(
                                        only(early.record().figures(), loss),
                                        only(late.record().figures(), loss))
                                .orElse(true));
    }

    /** Who says so; an outlet's own voice is that of its origin, since reprints repeat it. */
    private static List<Set<String>> source(Statement statement) {
        List<Set<String>> named = SourceIdentity.of(statement.record());
        return named.isEmpty() ? List.of(Set.of("outlet " + statement.origins().get(0))) : named;
    }

    /** The other's version with the fields that can be compared. */
    private static Account.Version version(Statement mine, Statement others) {
        CodedRecord record = mine.record();
        CodedRecord other = others.record();
        List<String> agreeing = new ArrayList<>();
        List<String> disagreeing = new ArrayList<>();
        (isDenied(record) == isDenied(other) ? agreeing : disagreeing).add("truth");
        Set<String> blamed = sides(record.actors());
        Set<String> othersBlamed = sides(other.actors());
        boolean act = record.type() != null && record.type().equals(other.type());
        if (act && !blamed.isEmpty() && !othersBlamed.isEmpty()) {
            (Collections.disjoint(blamed, othersBlamed) ? disagreeing : agreeing).add("actor");
        }
        for (Loss loss : Loss.values()) {
            agree(only(record.figures(), loss), only(other.figures(), loss))
                    .ifPresent(same -> (same ? agreeing : disagreeing).add(name(loss)));
        }
        if (isDisputedStatus(record.figures(), other.figures())) {
            disagreeing.add("victims");
        }
        if (record.place() != null && other.place() != null) {
            (!Places.areApart(record.place(), other.place()) ? agreeing : disagreeing).add("place");
        }
        if (record.date().start() != null && other.date().start() != null) {
            (Days.areApart(record.date(), other.date()) ? disagreeing : agreeing).add("date");
        }
        return new Account.Version(others, agreeing, disagreeing);
    }

    /** The sides that some actors are of; a state's army and its government are one. Actors of no known side are left out. */
    private static Set<String> sides(List<Actor> actors) {
        return actors.stream()
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
     * Whether losses of one article that are told apart from the happening that brought them are those of one: they must
     * share a day or a place that both name, since any two losses of unknown time and place would be the same otherwise.
     */
    private static boolean isSameHappening(Statement one, Statement other) {
        CodedRecord a = one.record();
        CodedRecord b = other.record();
        boolean day = a.date().start() != null && b.date().start() != null;
        boolean place = a.place() != null && b.place() != null;
        return !one.incident().equals(other.incident())
                && a.kind() == Kind.CASUALTY
                && b.kind() == Kind.CASUALTY
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

    /** "31 civilians" against "12 militants": one source counts for fighters whom the other counts for civilians. */
    private static boolean isDisputedStatus(List<Figure> mine, List<Figure> others) {
        return Arrays.stream(Loss.values())
                .anyMatch(loss -> areAll(only(mine, loss), CIVILIANS) && areAll(only(others, loss), FIGHTERS)
                        || areAll(only(mine, loss), FIGHTERS) && areAll(only(others, loss), CIVILIANS));
    }

    private static boolean areAll(List<Figure> figures, Set<String> people) {
        List<Figure> whole = figures.stream()
                .filter(figure -> !figure.part() && figure.best() != null && figure.best() > 0)
                .toList();
        return !whole.isEmpty() && whole.stream().allMatch(figure -> people.contains(figure.of()));
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
