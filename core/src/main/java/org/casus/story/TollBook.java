package org.casus.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.casualty.Loss;
import org.jspecify.annotations.Nullable;

/**
 * The losses of one happening as they were told, report by report. What a source said before gives way to what it says
 * later; counts of several sources or days are never added up. An article's own voice is a source of its origin.
 */
final class TollBook {

    private static final Comparator<Integer> LEAST = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final String FIGHTERS = "fighters";

    private record Line(LossCount count, @Nullable LocalDate held, String article, String origin) {

        String source() {
            return count.sourceKey().isEmpty() ? "outlet " + origin : count.sourceKey();
        }

        /** An army's count of its own dead is no revision of its count of the enemy's. */
        String subject() {
            return source() + (count.of().equals(FIGHTERS) ? "\n" + FIGHTERS : "");
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /**
     * Enters a report, in the order of publication.
     *
     * @param origin id of its article's origin
     */
    void add(Report report, String origin) {
        report.losses().forEach(count -> lines.add(new Line(count, report.published(), report.article(), origin)));
    }

    List<TollEntry> history() {
        List<Line> latest = latest().values().stream()
                .flatMap(each -> each.values().stream())
                .toList();
        return lines.stream()
                .map(line -> new TollEntry(
                        line.count(),
                        line.held(),
                        line.article(),
                        line.origin(),
                        latest.stream().anyMatch(each -> each == line)))
                .toList();
    }

    List<TollRange> ranges() {
        List<TollRange> ranges = new ArrayList<>();
        latest().forEach((loss, bySource) -> ranges.add(range(loss, List.copyOf(bySource.values()))));
        return ranges;
    }

    /** The last words of each source: of its last article the largest count, since smaller ones are parts of it. */
    private Map<Loss, Map<String, Line>> latest() {
        Map<Loss, Map<String, Line>> latest = new EnumMap<>(Loss.class);
        for (Line line : lines) {
            latest.computeIfAbsent(line.count().loss(), key -> new LinkedHashMap<>())
                    .merge(line.subject(), line, TollBook::later);
        }
        return latest;
    }

    private static Line later(Line before, Line next) {
        boolean smaller = before.article().equals(next.article())
                && LEAST.compare(before.count().best(), next.count().best()) >= 0;
        return smaller ? before : next;
    }

    private static TollRange range(Loss loss, List<Line> lines) {
        List<Integer> lows = present(lines, LossCount::low);
        List<Integer> highs = present(lines, LossCount::high);
        return new TollRange(
                loss,
                lows.stream().min(Comparator.naturalOrder()).orElse(null),
                best(lines),
                highs.size() < lines.size()
                        ? null
                        : highs.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    private static List<Integer> present(List<Line> lines, Function<LossCount, @Nullable Integer> bound) {
        return lines.stream()
                .map(line -> bound.apply(line.count()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of the counts told on the last day the one that most sources give, of these the largest. */
    private static @Nullable Integer best(List<Line> lines) {
        List<Line> counted =
                lines.stream().filter(line -> line.count().best() != null).toList();
        Comparator<@Nullable LocalDate> earliest = Comparator.nullsFirst(Comparator.naturalOrder());
        // no Optional: an article without a day of publication holds on no day
        LocalDate last = counted.isEmpty()
                ? null
                : Collections.max(counted.stream().map(Line::held).toList(), earliest);
        Map<Integer, Long> votes = counted.stream()
                .filter(line -> Objects.equals(line.held(), last))
                .map(line -> line.count().best())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
