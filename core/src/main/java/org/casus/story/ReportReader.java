package org.casus.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.casualty.Figure;
import org.casus.casualty.Loss;
import org.casus.casualty.MainIncident;
import org.casus.casualty.Toll;
import org.casus.claim.Attribution;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.place.Place;
import org.casus.table.Sha256;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a coding what its article tells of each happening. What is only planned, demanded or feared has not happened,
 * and background is an older article's news: they give no report.
 */
public final class ReportReader {

    private static final Set<Kind> KINDS = EnumSet.of(Kind.EVENT, Kind.CLAIM, Kind.CASUALTY);
    private static final Set<Factuality> HAPPENED =
            EnumSet.of(Factuality.ACTUAL, Factuality.CLAIMED, Factuality.DENIED);
    private static final Set<Loss> HARM = EnumSet.of(Loss.KILLED, Loss.INJURED);

    private final WordingReader wordings;

    /**
     * @param wordings reads the articles' telling words
     */
    public ReportReader(WordingReader wordings) {
        this.wordings = wordings;
    }

    /** The reports of an article, in the order in which it first speaks of each happening. */
    public List<Report> read(Coding coding) {
        Map<String, List<CodedRecord>> incidents = happenings(coding);
        String main = main(incidents);
        String content = ContentId.of(coding.article());
        Wording wording = wordings.read(coding.article());
        Map<String, Integer> counts = new TreeMap<>();
        List<Report> reports = new ArrayList<>();
        incidents.forEach((local, records) -> {
            String type = type(records);
            int number = counts.merge(String.valueOf(type), 1, Integer::sum);
            String key = content + "/" + (type == null ? "LOSSES" : type) + "/" + number;
            Report report = report(coding, key, records, local.equals(main), wording);
            // Losses that are but a part of others ("two of the wounded died") are no happening of their own.
            if (type != null || !report.losses().isEmpty()) {
                reports.add(report);
            }
        });
        if (reports.stream().noneMatch(each -> !each.losses().isEmpty())) {
            tollAlone(coding, content, wording).ifPresent(reports::add);
        }
        return reports;
    }

    /** The toll of an article in which no single statement was coded. */
    private static Optional<Report> tollAlone(Coding coding, String content, Wording wording) {
        MainIncident chief = coding.main();
        List<LossCount> losses = losses(List.of(), chief);
        if (losses.isEmpty()) {
            return Optional.empty();
        }
        Article article = coding.article();
        String key = content + "/TOLL";
        return Optional.of(new Report(
                key,
                article.id(),
                Sha256.shortOf(key),
                article.published(),
                null,
                true,
                chief.date(),
                chief.place(),
                List.of(),
                List.of(),
                losses,
                wording,
                article.title() == null ? "" : article.title()));
    }

    /** The records of each happening that is reported, by its id in the article; losses that no event explains belong to the chief one of the article's harms. */
    static Map<String, List<CodedRecord>> happenings(Coding coding) {
        Map<String, List<CodedRecord>> incidents = new LinkedHashMap<>();
        List<CodedRecord> loose = new ArrayList<>();
        for (CodedRecord each : coding.records()) {
            if (!KINDS.contains(each.kind()) || !HAPPENED.contains(each.factuality())) {
                continue;
            }
            if (each.type() == null) {
                loose.add(each);
            } else {
                incidents
                        .computeIfAbsent(each.incident(), key -> new ArrayList<>())
                        .add(each);
            }
        }
        for (CodedRecord each : loose) {
            String local = incidents.containsKey(each.incident())
                    ? each.incident()
                    : harm(each, incidents).orElse(each.incident());
            incidents.computeIfAbsent(local, key -> new ArrayList<>()).add(each);
        }
        return incidents;
    }

    private static Optional<String> harm(CodedRecord losses, Map<String, List<CodedRecord>> incidents) {
        return incidents.entrySet().stream()
                .filter(known -> known.getValue().stream().anyMatch(ReportReader::canHarm))
                .filter(known -> fits(losses, known.getValue()))
                .findFirst()
                .map(Map.Entry::getKey);
    }

    /** Violence, or losses whose cause is not told: a request or a strike brings no dead. */
    private static boolean canHarm(CodedRecord record) {
        return record.type() == null || record.type().equals("ASSAULT");
    }

    /** A headline tells no day: what it is taken to have, of the day before or of publication, sets no losses apart. */
    private static boolean fits(CodedRecord losses, List<CodedRecord> records) {
        boolean dated = losses.date().precision() != EventDate.Precision.WINDOW;
        return records.stream().noneMatch(each -> dated && Days.areApart(each.date(), losses.date()))
                && records.stream().noneMatch(each -> Places.areApart(each.place(), losses.place()));
    }

    /** The first happening that killed or hurt; else the first. */
    private static @Nullable String main(Map<String, List<CodedRecord>> incidents) {
        return incidents.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(ReportReader::harms))
                .findFirst()
                .or(() -> incidents.entrySet().stream().findFirst())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean harms(CodedRecord record) {
        return record.figures().stream().anyMatch(figure -> HARM.contains(figure.loss()));
    }

    private static @Nullable String type(List<CodedRecord> records) {
        return records.stream()
                .map(CodedRecord::type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Report report(Coding coding, String key, List<CodedRecord> records, boolean main, Wording wording) {
        Article article = coding.article();
        MainIncident chief = main && records.stream().anyMatch(ReportReader::harms) ? coding.main() : MainIncident.NONE;
        return new Report(
                key,
                article.id(),
                records.get(0).incident(),
                article.published(),
                type(records),
                main,
                date(records, chief),
                place(records, chief),
                parties(records.stream().flatMap(each -> each.actors().stream())),
                parties(records.stream().flatMap(each -> each.recipients().stream())),
                losses(records, chief),
                wording,
                article.text(records.get(0).span()));
    }

    private static EventDate date(List<CodedRecord> records, MainIncident chief) {
        if (chief.date().start() != null) {
            return chief.date();
        }
        List<EventDate> dates = records.stream()
                .map(CodedRecord::date)
                .filter(date -> date.start() != null)
                .toList();
        return dates.stream()
                .filter(date -> date.precision() == EventDate.Precision.DAY)
                .findFirst()
                .or(() -> dates.stream().findFirst())
                .orElse(records.get(0).date());
    }

    private static @Nullable Place place(List<CodedRecord> records, MainIncident chief) {
        return Stream.concat(Stream.ofNullable(chief.place()), records.stream().map(CodedRecord::place))
                .filter(Objects::nonNull)
                .reduce((first, next) -> Places.isFiner(next, first) && first != chief.place() ? next : first)
                .orElse(null);
    }

    private static List<Report.Party> parties(Stream<Actor> actors) {
        return actors.map(actor -> new Report.Party(actor.text(), actor.country(), actor.sectors()))
                .distinct()
                .toList();
    }

    private static List<LossCount> losses(List<CodedRecord> records, MainIncident chief) {
        List<LossCount> losses = new ArrayList<>();
        for (CodedRecord record : records) {
            for (Figure figure : record.figures()) {
                if (!figure.part() && record.factuality() != Factuality.DENIED && !hasDied(figure, chief.toll())) {
                    losses.add(count(record, figure));
                }
            }
        }
        add(Loss.KILLED, chief.toll().killed(), losses);
        add(Loss.INJURED, chief.toll().injured(), losses);
        return losses.stream().distinct().toList();
    }

    /** Who was shot and died is told of as wounded too, and counts among the dead alone. */
    private static boolean hasDied(Figure figure, Toll toll) {
        Integer killed = toll.killed();
        Integer hit = figure.best();
        boolean nobodyElse = toll.injured() == null || toll.injured() == 0;
        return figure.loss() == Loss.INJURED && killed != null && hit != null && nobodyElse && hit <= killed;
    }

    /** The toll that was put together from all of the article, where no single statement gives it. */
    private static void add(Loss loss, @Nullable Integer toll, List<LossCount> losses) {
        boolean known = losses.stream().anyMatch(each -> each.loss() == loss && Objects.equals(each.best(), toll));
        boolean summed = losses.stream().filter(each -> each.loss() == loss).count() != 1;
        if (toll != null && toll > 0 && !known && summed) {
            LossCount sum = new LossCount(loss, "people", toll, toll, toll, "", "");
            losses.add(summed(sum, losses).orElse(sum));
        }
    }

    /** The same count as that of the source whose own counts add up to it: its word, not the outlet's. */
    private static Optional<LossCount> summed(LossCount sum, List<LossCount> losses) {
        return losses.stream()
                .filter(each -> !each.sourceKey().isEmpty())
                .filter(each -> Objects.equals(sum.best(), sumOf(each.sourceKey(), sum.loss(), losses)))
                .findFirst()
                .map(each -> new LossCount(
                        sum.loss(), sum.of(), sum.low(), sum.best(), sum.high(), each.source(), each.sourceKey()));
    }

    private static Integer sumOf(String source, Loss loss, List<LossCount> losses) {
        return losses.stream()
                .distinct()
                .filter(each -> each.loss() == loss && each.sourceKey().equals(source))
                .map(LossCount::best)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static LossCount count(CodedRecord record, Figure figure) {
        String source = record.attribution().stream().map(Attribution::text).collect(Collectors.joining(", "));
        return new LossCount(
                figure.loss(),
                figure.of(),
                figure.low(),
                figure.best(),
                figure.high(),
                source,
                SourceIdentity.key(record));
    }
}
