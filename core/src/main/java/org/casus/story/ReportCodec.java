package org.casus.story;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.casus.article.Span;
import org.casus.casualty.Loss;
import org.casus.log.Bytes;
import org.casus.log.Codec;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/** The form in which a report is stored. */
public final class ReportCodec implements Codec<Report> {

    @Override
    public String magic() {
        return "CASUSRP1";
    }

    @Override
    public byte[] write(Report report) {
        Bytes out = new Bytes()
                .text(report.key())
                .text(report.article())
                .text(report.local())
                .day(report.published())
                .text(report.type())
                .number(report.main() ? 1 : 0)
                .text(report.text());
        date(out, report.date());
        place(out, report.place());
        parties(out, report.actors());
        parties(out, report.recipients());
        out.number(report.losses().size());
        report.losses().forEach(count -> count(out, count));
        return out.numbers(report.wording().terms())
                .numbers(report.wording().weights())
                .numbers(report.wording().names())
                .toByteArray();
    }

    @Override
    public Report read(ByteBuffer in) {
        String key = given(in);
        String article = given(in);
        String local = given(in);
        LocalDate published = Bytes.day(in);
        String type = Bytes.text(in);
        boolean main = in.getInt() == 1;
        String text = given(in);
        return new Report(
                key,
                article,
                local,
                published,
                type,
                main,
                date(in),
                place(in),
                list(in, ReportCodec::party),
                list(in, ReportCodec::party),
                list(in, ReportCodec::count),
                new Wording(Bytes.numbers(in), Bytes.numbers(in), Bytes.numbers(in)),
                text);
    }

    private static String given(ByteBuffer in) {
        return Objects.requireNonNull(Bytes.text(in));
    }

    private static <T> List<T> list(ByteBuffer in, Function<ByteBuffer, T> read) {
        int size = in.getInt();
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(read.apply(in));
        }
        return list;
    }

    private static void date(Bytes out, EventDate date) {
        out.text(date.expression());
        span(out, date.span());
        out.day(date.start()).day(date.end()).text(date.precision().name()).text(date.basis());
    }

    private static EventDate date(ByteBuffer in) {
        return new EventDate(
                Bytes.text(in),
                span(in),
                Bytes.day(in),
                Bytes.day(in),
                EventDate.Precision.valueOf(given(in)),
                given(in));
    }

    private static void span(Bytes out, @Nullable Span span) {
        out.number(span == null ? -1 : span.start()).number(span == null ? -1 : span.end());
    }

    private static @Nullable Span span(ByteBuffer in) {
        int start = in.getInt();
        int end = in.getInt();
        return start < 0 ? null : new Span(start, end);
    }

    private static void place(Bytes out, @Nullable Place place) {
        out.number(place == null ? 0 : 1);
        if (place != null) {
            out.text(place.text());
            span(out, place.span());
            out.text(place.name());
            degrees(out, place.lat());
            degrees(out, place.lon());
            out.text(place.country())
                    .text(place.admin1())
                    .text(place.precision().name())
                    .text(place.contested())
                    .text(place.geonameId());
        }
    }

    private static @Nullable Place place(ByteBuffer in) {
        return in.getInt() == 0
                ? null
                : new Place(
                        given(in),
                        Objects.requireNonNull(span(in)),
                        Bytes.text(in),
                        degrees(in),
                        degrees(in),
                        Bytes.text(in),
                        Bytes.text(in),
                        Place.Precision.valueOf(given(in)),
                        Bytes.text(in),
                        Bytes.text(in));
    }

    private static void degrees(Bytes out, @Nullable Double value) {
        out.fraction(value == null ? Double.NaN : value);
    }

    private static @Nullable Double degrees(ByteBuffer in) {
        double value = in.getDouble();
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    private static void parties(Bytes out, List<Report.Party> parties) {
        out.number(parties.size());
        parties.forEach(party -> out.text(party.text()).text(party.country()).texts(party.sectors()));
    }

    private static Report.Party party(ByteBuffer in) {
        return new Report.Party(given(in), Bytes.text(in), Bytes.texts(in));
    }

    private static void count(Bytes out, LossCount count) {
        out.text(count.loss().name()).text(count.of());
        bound(out, count.low());
        bound(out, count.best());
        bound(out, count.high());
        out.text(count.source()).text(count.sourceKey());
    }

    private static LossCount count(ByteBuffer in) {
        return new LossCount(Loss.valueOf(given(in)), given(in), bound(in), bound(in), bound(in), given(in), given(in));
    }

    private static void bound(Bytes out, @Nullable Integer value) {
        out.number(value == null ? Integer.MIN_VALUE : value);
    }

    private static @Nullable Integer bound(ByteBuffer in) {
        int value = in.getInt();
        return value == Integer.MIN_VALUE ? null : Integer.valueOf(value);
    }
}
