package org.casus.spark;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.place.Place;
import org.casus.story.Report;
import org.jspecify.annotations.Nullable;

/**
 * By what reports are brought together before they are compared: type, country and days. Only reports of one type and
 * country whose days lie near each other, directly or by way of others, can become one incident.
 *
 * @param type the event type, as {@link Report#family} has it
 * @param country code of the country: of the place, else of those acted upon, else of those who act; empty where unknown
 * @param firstDay the earlier of the days when it happened and was published, in days since 1970-01-01; 0 where unknown
 * @param lastDay the later of the two
 */
record Block(String type, String country, long firstDay, long lastDay) {

    static Block of(Report report) {
        List<Long> days = Stream.of(days(report.date().start()), days(report.published()))
                .flatMap(each -> each)
                .sorted()
                .toList();
        return new Block(
                report.family(),
                country(report),
                days.isEmpty() ? 0 : days.get(0),
                days.isEmpty() ? 0 : days.get(days.size() - 1));
    }

    private static Stream<Long> days(@Nullable LocalDate day) {
        return Stream.ofNullable(day).map(LocalDate::toEpochDay);
    }

    private static String country(Report report) {
        Place place = report.place();
        return Stream.of(
                        Stream.ofNullable(place == null ? null : place.country()),
                        report.recipients().stream().map(Report.Party::country),
                        report.actors().stream().map(Report.Party::country))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
