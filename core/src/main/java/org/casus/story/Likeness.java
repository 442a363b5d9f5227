package org.casus.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.casualty.Loss;
import org.casus.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * How likely two reports are to tell of one happening, as the logarithm of the odds: a logistic regression over what they
 * have in common, fitted on articles about known incidents (docs/incidents.md). Event dates and places count more than
 * publication dates, and none of them alone decides: each is wrong in some articles.
 */
final class Likeness {

    /** No pair reaches this: types that exclude each other, or a happening published long after it was reported. */
    static final double NEVER = -99;

    /** Below this cosine, two articles share their topic at most. */
    private static final double SLIGHT = 0.08;

    private static final double NEAR_KM = 60;
    private static final double FAR_KM = 300;
    private static final int CLOSE_DAYS = 2;
    private static final int FAR_DAYS = 7;

    private final LikenessWeights weights;

    Likeness(LikenessWeights weights) {
        this.weights = weights;
    }

    double of(Report a, Report b) {
        if (!isOneFamily(a, b)) {
            return NEVER;
        }
        double wording = a.wording().likeness(b.wording());
        return weights.of("bias")
                + (wording < SLIGHT ? weights.of("wording slight") : 0)
                + weights.of("wording") * wording
                + weights.of("wording squared") * wording * wording
                + weights.of("names") * Math.log1p(a.wording().commonNames(b.wording()))
                + place(a, b)
                + date(a, b)
                + weights.of("gap of reports") * Math.log1p(gap(a.published(), b.published()))
                + weights.of("losses same") * (same(a, b, Loss.KILLED) + same(a, b, Loss.INJURED))
                + differ(a, b, Loss.KILLED, "killed differ")
                + differ(a, b, Loss.INJURED, "injured differ")
                + parties(a, b);
    }

    /** The same type; losses without a type go with any happening that can bring losses. */
    static boolean isOneFamily(Report a, Report b) {
        return a.family().equals(b.family());
    }

    private double place(Report one, Report other) {
        Place a = one.place();
        Place b = other.place();
        if (a == null || b == null || Double.isNaN(Places.kilometres(a, b))) {
            return weights.of("place unknown");
        }
        double kilometres = Places.kilometres(a, b);
        if (kilometres < Places.SAME_KM || Places.mayContain(a, b)) {
            return weights.of("place same");
        }
        double told = isTold(a, other) || isTold(b, one) ? weights.of("place told") : 0;
        if (kilometres < NEAR_KM) {
            return told + weights.of("place near");
        }
        return told + weights.of(kilometres > FAR_KM ? "place far" : "place apart");
    }

    /** Whether an article names the place that another took for that of the happening. */
    private static boolean isTold(Place place, Report report) {
        return place.name() != null && report.wording().tells(place.name());
    }

    private double date(Report a, Report b) {
        if (!Days.areKnown(a.date(), b.date())) {
            return weights.of("date unknown");
        }
        long days = Days.between(a.date(), b.date());
        if (days == 0) {
            return weights.of("date same");
        }
        if (days <= CLOSE_DAYS) {
            return weights.of("date close");
        }
        return days > FAR_DAYS ? weights.of("date far") : 0;
    }

    private static long gap(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null ? 0 : Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    private double differ(Report a, Report b, Loss loss, String feature) {
        List<LossCount> mine = counts(a, loss);
        List<LossCount> others = counts(b, loss);
        boolean differ = !mine.isEmpty()
                && !others.isEmpty()
                && mine.stream().allMatch(each -> others.stream().allMatch(each::excludes));
        return differ ? weights.of(feature) : 0;
    }

    /** Natural logarithm of a toll that both tell; most tolls are of one, which says nothing. */
    private static double same(Report a, Report b, Loss loss) {
        int mine = most(counts(a, loss));
        return mine > 1 && mine == most(counts(b, loss)) ? Math.log(mine) : 0;
    }

    private static int most(List<LossCount> counts) {
        return counts.stream()
                .flatMap(each -> Stream.ofNullable(each.best()))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static List<LossCount> counts(Report report, Loss loss) {
        return report.losses().stream()
                .filter(each -> each.loss() == loss && each.best() != null)
                .toList();
    }

    private double parties(Report a, Report b) {
        boolean differ = differ(a.actors(), b.actors()) || differ(a.recipients(), b.recipients());
        return differ ? weights.of("parties differ") : 0;
    }

    private static boolean differ(List<Report.Party> a, List<Report.Party> b) {
        Set<String> mine = countries(a);
        Set<String> others = countries(b);
        return !mine.isEmpty() && !others.isEmpty() && Collections.disjoint(mine, others);
    }

    private static Set<String> countries(List<Report.Party> parties) {
        return parties.stream()
                .map(party -> Optional.ofNullable(party.country()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
