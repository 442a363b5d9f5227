package org.casus.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.casus.place.Gazetteer.Entry;
import org.casus.place.Gazetteer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one sense for each name of an article: size against what the article says about countries, divisions and
 * neighbouring places. Names help each other, so the choice is made in rounds, each with the last one's results as
 * context. The idea is the usual one of toponym resolution by population, containment and proximity (Leidner 2007);
 * the weights were set on the development sets.
 */
final class Disambiguator {

    private static final int ROUNDS = 4;
    private static final double COUNTRY_NAMED = 1.0;
    private static final double COUNTRY_SHARE = 3.0;
    private static final double ADMIN1_NAMED = 0.5;
    private static final double ADMIN1_SHARE = 2.0;
    private static final double NEARNESS = 2.0;
    private static final double SAME_COUNTY = 1.25;
    private static final double INSIDE_SURE = 8.0;
    private static final double INSIDE_LIKELY = 3.0;
    private static final double KIND_SAID = 2.5;
    private static final double OTHER_SPELLING = -1.0;
    private static final double RIVAL_SPELLING = -2.5;
    private static final double FORGOTTEN_SPELLING = -7;
    private static final long SMALL = 100_000;

    private static final String NOT_LISTED = "not in the tables";

    /**
     * What names mean.
     *
     * @param chosen the sense of each mention's id that has one
     * @param undecided why the others have none, by the mention's id
     */
    record Senses(Map<String, Entry> chosen, Map<String, String> undecided) {

        Senses {
            chosen = Map.copyOf(chosen);
            undecided = Map.copyOf(undecided);
        }
    }

    private final Gazetteer gazetteer;
    private final NameVariants variants;

    Disambiguator(Gazetteer gazetteer, NameVariants variants) {
        this.gazetteer = gazetteer;
        this.variants = variants;
    }

    /** All mentions of one name. */
    private static final class Group {
        final List<Mention> mentions = new ArrayList<>();
        final List<Hint> hints = new ArrayList<>();
        List<Entry> senses = List.of();

        @Nullable
        Entry chosen;

        boolean hasPreferred() {
            return senses.stream().anyMatch(Entry::preferred);
        }

        String key() {
            return mentions.get(0).key();
        }

        /** What the name counts as context: more where it is said often and is sure to mean this. */
        double weight() {
            boolean people = mentions.get(0).form() == Mention.Form.DEMONYM;
            boolean wide = chosen != null && (chosen.kind() == Kind.COUNTRY || chosen.kind() == Kind.ADMIN1);
            return (people || !wide ? 0.7 : 1.0) * (1 + Math.log(mentions.size()));
        }
    }

    /**
     * @param mentions the article's mentions, datelines included
     * @param hints what the words around them say
     * @return the sense of each mention's key that has one, and why others have none
     */
    Senses resolve(List<Mention> mentions, List<Hint> hints) {
        Map<String, Group> groups = grouped(mentions, hints);
        decide(groups);
        Map<String, Entry> chosen = new HashMap<>();
        Map<String, String> undecided = new HashMap<>();
        groups.forEach((key, g) -> {
            Entry best = g.chosen;
            String doubt = best == null ? NOT_LISTED : doubt(g, best, groups);
            if (best != null && doubt == null) {
                chosen.put(key, best);
            } else if (doubt != null) {
                undecided.put(key, doubt);
            }
        });
        return new Senses(chosen, undecided);
    }

    private Map<String, Group> grouped(List<Mention> mentions, List<Hint> hints) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Mention m : mentions) {
            groups.computeIfAbsent(m.id(), key -> new Group()).mentions.add(m);
        }
        for (Hint hint : hints) {
            Group group = groups.get(hint.mention().id());
            if (group != null) {
                group.hints.add(hint);
            }
        }
        groups.values().forEach(g -> g.senses = senses(g.mentions.get(0)));
        return groups;
    }

    private void decide(Map<String, Group> groups) {
        groups.values().forEach(g -> g.chosen = g.senses.size() == 1 ? g.senses.get(0) : obvious(g));
        Map<String, Set<String>> counties = counties(groups.values());
        for (int round = 0; round < ROUNDS; round++) {
            choose(groups, counties);
        }
    }

    /**
     * What speaks against every sense of a name: a guess would put the event into another country.
     *
     * @return null where nothing does
     */
    private static @Nullable String doubt(Group g, Entry best, Map<String, Group> groups) {
        if (best.kind() == Kind.COUNTRY || best.kind() == Kind.SUPRANATIONAL) {
            return null;
        }
        for (Hint hint : g.hints) {
            Mention container = hint.container();
            Group larger = container == null || !hint.closed() ? null : groups.get(container.id());
            Entry area = larger == null ? null : larger.chosen;
            if (larger != null && area != null && area.row() != best.row() && excludes(area, larger, g)) {
                return "said to lie in " + area.name() + ", where the tables have no place of this name";
            }
        }
        return null;
    }

    /** Every sense of a name with its score, best first. */
    Map<Entry, Double> weighed(Mention asked, List<Mention> mentions) {
        Map<String, Group> groups = grouped(mentions, List.of());
        decide(groups);
        Group group = Objects.requireNonNull(groups.get(asked.id()));
        Map<String, Set<String>> counties = counties(groups.values());
        Context context = context(group, groups);
        Map<Entry, Double> scores = new LinkedHashMap<>();
        group.senses.stream()
                .map(e -> Map.entry(e, score(e, group, context, groups, counties)))
                .sorted(Map.Entry.<Entry, Double>comparingByValue().reversed())
                .forEach(scored -> scores.put(scored.getKey(), scored.getValue()));
        return scores;
    }

    /** Whether a country or division has no place that a name may mean. */
    private static boolean excludes(Entry area, Group container, Group g) {
        return (area.kind() == Kind.COUNTRY || area.kind() == Kind.ADMIN1)
                && container.senses.stream().noneMatch(c -> g.senses.stream().anyMatch(e -> isInside(e, c)));
    }

    private List<Entry> senses(Mention m) {
        return switch (m.form()) {
            case ABBREVIATION -> gazetteer.abbreviation(m.text()).stream().toList();
            case DEMONYM -> gazetteer.demonym(m.key()).stream().toList();
            case NAME, EMBEDDED -> {
                List<Entry> found = gazetteer.find(m.key());
                List<String> others = found.isEmpty() ? variants.of(m.key()) : List.of();
                yield others.isEmpty()
                        ? found
                        : others.stream()
                                .flatMap(v -> gazetteer.find(v).stream())
                                .toList();
            }
        };
    }

    /** For each second-order division the names that have a sense in it. */
    private static Map<String, Set<String>> counties(Collection<Group> groups) {
        Map<String, Set<String>> names = new HashMap<>();
        for (Group g : groups) {
            for (Entry e : g.senses) {
                String county = e.admin2();
                if (county != null) {
                    names.computeIfAbsent(county, key -> new HashSet<>()).add(g.key());
                }
            }
        }
        return names;
    }

    /** Names that could all lie in one county hardly do so by chance. */
    private static double neighbours(Entry e, Group g, Map<String, Set<String>> counties) {
        Set<String> names = e.admin2() == null ? Set.of() : counties.getOrDefault(e.admin2(), Set.of());
        int others = names.size() - (names.contains(g.key()) ? 1 : 0);
        return Math.min(2, others) * SAME_COUNTY;
    }

    private static @Nullable Entry obvious(Group g) {
        for (Entry e : g.senses) {
            if (e.kind() == Kind.COUNTRY || e.kind() == Kind.SUPRANATIONAL) {
                return e;
            }
        }
        return null;
    }

    private void choose(Map<String, Group> groups, Map<String, Set<String>> counties) {
        Map<Group, Entry> next = new HashMap<>();
        for (Group g : groups.values()) {
            Context context = context(g, groups);
            Entry best = null;
            double most = Double.NEGATIVE_INFINITY;
            for (Entry e : g.senses) {
                double score = score(e, g, context, groups, counties);
                if (score > most) {
                    most = score;
                    best = e;
                }
            }
            if (best != null) {
                next.put(g, best);
            }
        }
        groups.values().forEach(g -> g.chosen = next.get(g));
    }

    /** What the article's other names say. */
    private static Context context(Group g, Map<String, Group> groups) {
        Context context = new Context();
        for (Group other : groups.values()) {
            Entry chosen = other.chosen;
            if (chosen != null && !other.key().equals(g.key())) {
                context.add(chosen, other.weight());
            }
        }
        return context;
    }

    private double score(
            Entry e, Group g, Context context, Map<String, Group> groups, Map<String, Set<String>> counties) {
        double country = context.countryShare(e.country());
        double admin1 = context.admin1Share(e.admin1());
        return prior(e, g)
                + (country > 0 ? COUNTRY_NAMED + COUNTRY_SHARE * country : 0)
                + (admin1 > 0 ? ADMIN1_NAMED + ADMIN1_SHARE * admin1 : 0)
                + (isPoint(e) ? NEARNESS * context.nearness(e) : 0)
                + spelling(e, g)
                + (e.geonameId() == null ? 0 : 0.01)
                + neighbours(e, g, counties)
                + hints(e, g, groups);
    }

    /** A name that is not a place's main one; small towns' former names hardly mean them where another place is called so. */
    private static double spelling(Entry e, Group g) {
        if (e.preferred()) {
            return 0;
        }
        if (!g.hasPreferred()) {
            return OTHER_SPELLING;
        }
        return e.kind() == Kind.SETTLEMENT && e.population() < SMALL ? FORGOTTEN_SPELLING : RIVAL_SPELLING;
    }

    private static boolean isPoint(Entry e) {
        return e.kind() != Kind.COUNTRY && e.kind() != Kind.SUPRANATIONAL;
    }

    /** How much a bare name means this, in powers of ten of inhabitants. */
    private static double prior(Entry e, Group g) {
        double size = Math.log10(Math.max(300, e.population()));
        return switch (e.kind()) {
            case COUNTRY -> hasForeignDivision(e, g) ? 9.5 : 12;
            case SUPRANATIONAL -> 11;
            case REGION -> e.country() == null ? 11 : 8;
            case ADMIN1 -> e.population() == 0 && hasSeat(e, g) ? 4.5 : 6.7;
            case ADMIN2 -> 3.5;
            case CAPITAL -> Math.max(5, size) + 1.5;
            case SETTLEMENT -> size;
        };
    }

    /** Whether a division has a settlement of its own name: "Aleppo" alone is the city. */
    private static boolean hasSeat(Entry division, Group g) {
        return g.senses.stream()
                .anyMatch(e -> (e.kind() == Kind.SETTLEMENT || e.kind() == Kind.CAPITAL)
                        && e.population() > 20_000
                        && e.admin1() != null
                        && e.admin1().equals(division.admin1()));
    }

    /** Containment said anywhere counts for every mention; a kind only as far as the mentions say it. */
    private static double hints(Entry e, Group g, Map<String, Group> groups) {
        double inside = 0;
        double kind = 0;
        int containers = 0;
        for (Hint hint : g.hints) {
            if (hint.kind() == null) {
                containers++;
                inside += hint(hint, e, groups);
            } else {
                kind += hint(hint, e, groups);
            }
        }
        return inside / Math.max(1, containers) + kind / g.mentions.size();
    }

    /** "Georgia" is a country and a division of another one. */
    private static boolean hasForeignDivision(Entry country, Group g) {
        return g.senses.stream()
                .anyMatch(e -> e.kind() == Kind.ADMIN1
                        && e.preferred()
                        && e.country() != null
                        && !e.country().equals(country.country()));
    }

    private static double hint(Hint hint, Entry e, Map<String, Group> groups) {
        if (hint.kind() != null) {
            boolean division = e.kind() == Kind.ADMIN1 || e.kind() == Kind.ADMIN2 || e.kind() == Kind.REGION;
            boolean settlement = e.kind() == Kind.SETTLEMENT || e.kind() == Kind.CAPITAL;
            boolean fits = hint.kind() == PlaceWords.Kind.DIVISION ? division : settlement;
            return fits ? KIND_SAID : 0;
        }
        Mention container = hint.container();
        Group larger = container == null ? null : groups.get(container.id());
        if (larger == null) {
            return 0;
        }
        double weight = hint.sure() ? INSIDE_SURE : INSIDE_LIKELY;
        double best = 0;
        for (Entry c : larger.senses) {
            if (isInside(e, c)) {
                best = Math.max(best, c.equals(larger.chosen) ? weight : weight * 0.8);
            }
        }
        return best;
    }

    private static boolean isInside(Entry e, Entry container) {
        if (e.country() == null || !e.country().equals(container.country()) || e.row() == container.row()) {
            return false;
        }
        return switch (container.kind()) {
            case COUNTRY -> e.kind() != Kind.COUNTRY;
            case ADMIN1 -> e.admin1() != null && e.admin1().equals(container.admin1()) && e.kind() != Kind.ADMIN1;
            case ADMIN2 -> e.admin2() != null && e.admin2().equals(container.admin2()) && e.kind() != Kind.ADMIN2;
            case REGION, SETTLEMENT, CAPITAL ->
                Context.kilometres(e.lat(), e.lon(), container.lat(), container.lon())
                        < (container.kind() == Kind.REGION ? 250 : 60);
            case SUPRANATIONAL -> false;
        };
    }
}
