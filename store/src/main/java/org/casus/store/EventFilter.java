package org.casus.store;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/**
 * Which records are asked for. Read from and written to one canonical query string, the same in addresses of pages and on
 * the command line: two filters are equal where their strings are. Values of one parameter are alternatives, parameters
 * narrow each other; {@code actor-country} and {@code actor-sector} speak of the same actor.
 *
 * <p>Without {@code kind} it means events and claims. A record counts for the days it may have happened on: {@code from} and
 * {@code to} keep records whose {@link StoredRecord#day()} lies between, ends included.
 *
 * @param any wanted values by facet
 * @param from first day, null for no bound
 * @param to last day, null for no bound
 * @param box where its point lies, null for everywhere
 * @param text words that the article must contain, all of them; phrases in quotation marks; null for any
 * @param minConfidence least confidence, null for any
 * @param contested true for places that are contested, false for those that are not, null for both
 * @param article key of an article, null for any
 * @param incident id of an incident, null for any
 * @param view whether reports or incidents are counted
 * @param asOf the store as it was then, null for now
 */
public record EventFilter(
        Map<Facet, SortedSet<String>> any,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BoundingBox box,
        @Nullable String text,
        @Nullable Double minConfidence,
        @Nullable Boolean contested,
        @Nullable String article,
        @Nullable String incident,
        View view,
        @Nullable Instant asOf) {

    /** What is counted. Twenty reports of one attack are twenty reports and one incident. */
    public enum View {
        REPORT,
        INCIDENT
    }

    /** Everything: all events and claims in force. */
    public static final EventFilter ALL =
            new EventFilter(Map.of(), null, null, null, null, null, null, null, null, View.REPORT, null);

    /** Kinds that say that something happened: what is meant where no kind is given. */
    static final SortedSet<String> HAPPENED =
            Collections.unmodifiableSortedSet(new TreeSet<>(Set.of("claim", "event")));

    public EventFilter {
        Map<Facet, SortedSet<String>> copy = new EnumMap<>(Facet.class);
        any.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(values)));
            }
        });
        any = Collections.unmodifiableMap(copy);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Reads a query string ("type=ASSAULT&country=UKR&from=2024-01-01"), with or without a question mark before it.
     *
     * @throws CasusException for an unknown parameter or a value that cannot be read, naming both
     */
    public static EventFilter parse(String query) {
        return FilterParser.parse(query);
    }

    /** The wanted values of a facet; for {@link Facet#KIND} never empty. */
    public SortedSet<String> values(Facet facet) {
        SortedSet<String> given = any.get(facet);
        if (given != null) {
            return given;
        }
        return facet == Facet.KIND ? HAPPENED : Collections.emptySortedSet();
    }

    /** The same filter with these values of a facet instead; none for no bound. */
    public EventFilter with(Facet facet, Collection<String> values) {
        Map<Facet, SortedSet<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(any);
        changed.put(facet, new TreeSet<>(values));
        return new EventFilter(changed, from, to, box, text, minConfidence, contested, article, incident, view, asOf);
    }

    /** The same filter for reports or for incidents. */
    public EventFilter with(View chosen) {
        return new EventFilter(any, from, to, box, text, minConfidence, contested, article, incident, chosen, asOf);
    }

    /**
     * Reads a moment of the past as {@code as-of} has it: a time ("2025-01-31T12:00:00Z"), or a day, which stands for its
     * last moment (UTC).
     *
     * @throws DateTimeException where it is neither
     */
    public static Instant moment(String written) {
        return Times.moment(written);
    }

    /** The same filter over the store as it was then; null for now. */
    public EventFilter with(@Nullable Instant then) {
        return new EventFilter(any, from, to, box, text, minConfidence, contested, article, incident, view, then);
    }

    /** The canonical query string; empty for {@link #ALL}. {@link #parse} reads it back to an equal filter. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        any.forEach((facet, values) -> values.forEach(value -> add(parts, facet.parameter(), value)));
        add(parts, "from", from);
        add(parts, "to", to);
        add(parts, "bbox", box);
        add(parts, "q", text);
        add(parts, "min-confidence", minConfidence == null ? null : plain(minConfidence));
        add(parts, "contested", contested == null ? null : contested ? "yes" : "no");
        add(parts, "article", article);
        add(parts, "incident", incident);
        add(parts, "view", view == View.INCIDENT ? "incident" : null);
        add(parts, "as-of", asOf);
        return String.join("&", parts);
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** Collects the parameters of a query string. */
    private static final class FilterParser {

        private final Map<Facet, SortedSet<String>> any = new EnumMap<>(Facet.class);
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable BoundingBox box;
        private @Nullable String text;
        private @Nullable Double minConfidence;
        private @Nullable Boolean contested;
        private @Nullable String article;
        private @Nullable String incident;
        private View view = View.REPORT;
        private @Nullable Instant asOf;

        static EventFilter parse(String query) {
            FilterParser parser = new FilterParser();
            String bare = query.startsWith("?") ? query.substring(1) : query;
            Arrays.stream(bare.split("&")).filter(part -> !part.isBlank()).forEach(parser::take);
            return new EventFilter(
                    parser.any,
                    parser.from,
                    parser.to,
                    parser.box,
                    parser.text,
                    parser.minConfidence,
                    parser.contested,
                    parser.article,
                    parser.incident,
                    parser.view,
                    parser.asOf);
        }

        private void take(String part) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new CasusException("filter: '" + part + "' has no value; write " + part.strip() + "=VALUE");
            }
            String name = part.substring(0, equals).strip();
            try {
                take(name, URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new CasusException("filter: " + part + " cannot be read (" + e.getMessage() + ")", e);
            }
        }

        private void take(String name, String value) {
            Facet facet = Facet.of(name).orElse(null);
            if (facet != null) {
                any.computeIfAbsent(facet, f -> new TreeSet<>()).add(value);
                return;
            }
            switch (name) {
                case "from" -> from = value.isEmpty() ? null : LocalDate.parse(value);
                case "to" -> to = value.isEmpty() ? null : LocalDate.parse(value);
                case "bbox" -> box = value.isEmpty() ? null : BoundingBox.parse(value);
                case "q" -> text = value;
                case "min-confidence" -> minConfidence = value.isEmpty() ? null : Double.valueOf(value);
                case "contested" -> contested = value.isEmpty() ? null : yes(value);
                case "article" -> article = value.isEmpty() ? null : value;
                case "incident" -> incident = value.isEmpty() ? null : value;
                case "view" -> view = view(value);
                case "as-of" -> asOf = value.isEmpty() ? null : Times.moment(value);
                default ->
                    throw new CasusException("filter: '" + name + "' is no parameter; choose one of " + parameters());
            }
        }

        private static boolean yes(String value) {
            return switch (value) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw new IllegalArgumentException("write yes or no");
            };
        }

        private static View view(String value) {
            return switch (value) {
                case "", "report" -> View.REPORT;
                case "incident" -> View.INCIDENT;
                default -> throw new IllegalArgumentException("write report or incident");
            };
        }

        private static String parameters() {
            List<String> names = new ArrayList<>();
            Arrays.stream(Facet.values()).map(Facet::parameter).forEach(names::add);
            names.addAll(
                    List.of("from", "to", "bbox", "q", "min-confidence", "contested", "article", "incident", "view"));
            names.add("as-of");
            return String.join(", ", names);
        }
    }
}
