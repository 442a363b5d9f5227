package org.casus.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.casus.actor.Actor;
import org.casus.actor.ActorResolver;
import org.jspecify.annotations.Nullable;

/**
 * A draw of ministers, heads of state and government, and armed groups that were active from 2015 on, each with a day on
 * which they held the post or fought, and ministers with a day after their last known term. Casus' own tables were
 * compiled from the same files among others: the draw measures whether names, titles and dates resolve, not whether the
 * tables know more than their sources.
 */
final class OfficeDraw {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate RETRIEVED = LocalDate.of(2022, 7, 1);
    private static final int MINISTERS = 100;
    private static final int LEADERS = 50;
    private static final int GROUPS = 50;
    private static final Pattern LEADER =
            Pattern.compile("(?:President|Prime Minister|Chancellor)((?: [\\p{L}'’-]{2,}| \\p{Lu}\\.){2,4})");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

    private final ActorResolver resolver;
    private final Random random;

    /** @param name whom to look up @param day when @param countries right ones, empty for any @param sector right one */
    record Case(String name, LocalDate day, Set<String> countries, Set<String> sectors) {

        Case {
            countries = Set.copyOf(countries);
            sectors = Set.copyOf(sectors);
        }
    }

    OfficeDraw(ActorResolver resolver, long seed) {
        this.resolver = resolver;
        this.random = new Random(seed);
    }

    /** Right answers for those in office, and ministers taken to be in office after their last term. */
    List<Score> scores(Path folder, PrintWriter out) throws IOException {
        List<Case> inside = new ArrayList<>();
        List<Case> outside = new ArrayList<>();
        ministers(rows(folder.resolve("everypolitician_holders21.tsv"), CSVFormat.TDF), inside, outside);
        inside.addAll(leaders(
                rows(folder.resolve("factbook_leaders_2015_2026.tsv"), CSVFormat.TDF),
                rows(folder.resolve("../countries/factbook_countries.tsv"), CSVFormat.TDF)));
        inside.addAll(groups(rows(folder.resolve("ucdp_actors.tsv"), CSVFormat.TDF)));
        int right = 0;
        for (Case each : inside) {
            Optional<Actor> found =
                    resolver.lookup(each.name, each.day, null).stream().findFirst();
            boolean isRight = found.filter(a -> isRight(a, each)).isPresent();
            right += isRight ? 1 : 0;
            if (!isRight) {
                out.println("in office: " + each + " <> " + shown(found));
            }
        }
        int wrong = 0;
        for (Case each : outside) {
            Optional<Actor> found =
                    resolver.lookup(each.name, each.day, null).stream().findFirst();
            boolean holds = found.filter(a -> a.sectors().contains("GOV")).isPresent();
            wrong += holds ? 1 : 0;
            if (holds) {
                out.println("out of office: " + each + " <> " + shown(found));
            }
        }
        return List.of(
                Score.casus("right when active", right / (double) inside.size(), inside.size()),
                Score.casus("in office when out", wrong / (double) outside.size(), outside.size()));
    }

    private static String shown(Optional<Actor> found) {
        return found.map(a -> a.country() + " " + a.sectors() + " " + a.resolution())
                .orElse("none");
    }

    private static boolean isRight(Actor actor, Case each) {
        boolean country =
                each.countries.isEmpty() || actor.country() != null && each.countries.contains(actor.country());
        return country && actor.sectors().stream().anyMatch(each.sectors::contains);
    }

    private void ministers(List<CSVRecord> rows, List<Case> inside, List<Case> outside) {
        Map<String, LocalDate> last = new HashMap<>();
        for (CSVRecord row : rows) {
            LocalDate end = row.get("end").isEmpty() ? LocalDate.MAX : latest(row.get("end"));
            last.merge(row.get("wikidata_id"), end, (a, b) -> a.isAfter(b) ? a : b);
        }
        List<CSVRecord> usable = new ArrayList<>(rows.stream()
                .filter(row -> row.get("start").length() == 10 && row.get("end").length() == 10)
                .filter(row -> row.get("position")
                        .matches("(Minister|President|Prime Minister|Secretary of State|.*Minister)\\b.*"))
                .filter(row ->
                        !row.get("position").matches(".*(Assembly|Senate|Parliament|Court|Deputy|Vice|Shadow).*"))
                .filter(row -> LocalDate.parse(row.get("end")).isAfter(FIRST.plusMonths(1)))
                .filter(row -> row.get("person").contains(" "))
                .toList());
        Collections.shuffle(usable, random);
        for (CSVRecord row : usable.subList(0, Math.min(MINISTERS, usable.size()))) {
            LocalDate end = LocalDate.parse(row.get("end"));
            LocalDate start = LocalDate.parse(row.get("start"));
            inside.add(new Case(
                    row.get("person"),
                    between(start.isBefore(FIRST) ? FIRST : start, end.minusDays(1)),
                    countries(row.get("repo").replaceAll("-(ministers|cabinet)$", "")),
                    Set.of("GOV")));
        }
        for (CSVRecord row : usable) {
            LocalDate end = last.getOrDefault(row.get("wikidata_id"), LocalDate.MAX);
            if (outside.size() < 2 * MINISTERS && end.isBefore(RETRIEVED.minusDays(60))) {
                outside.add(new Case(row.get("person"), between(end.plusDays(30), RETRIEVED), Set.of(), Set.of()));
            }
        }
    }

    /** Code of a country as the file writes it ("south-korea", "us"); empty, which is any, where it names none. */
    private Set<String> countries(String written) {
        StringBuilder name = new StringBuilder();
        for (String word : written.split("-")) {
            if (word.isEmpty()) {
                continue;
            }
            String first = word.substring(0, 1).toUpperCase(Locale.ROOT);
            name.append(word.length() < 3 ? word.toUpperCase(Locale.ROOT) : first + word.substring(1))
                    .append(' ');
        }
        Set<String> codes = new TreeSet<>();
        resolver.lookup(name.toString().strip(), null, null).forEach(a -> {
            if (a.country() != null) {
                codes.add(a.country());
            }
        });
        return codes;
    }

    private static LocalDate latest(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.parse(date + "-12-31");
            case 7 -> LocalDate.parse(date + "-28");
            default -> LocalDate.parse(date);
        };
    }

    private List<Case> leaders(List<CSVRecord> rows, List<CSVRecord> countries) {
        Map<String, String> names = new HashMap<>();
        countries.forEach(row -> names.put(row.get("gec"), row.get("name")));
        List<CSVRecord> usable = new ArrayList<>(rows);
        Collections.shuffle(usable, random);
        List<Case> cases = new ArrayList<>();
        for (CSVRecord row : usable) {
            LocalDate from = LocalDate.parse(row.get("first_seen_in_snapshot"));
            LocalDate to = LocalDate.parse(row.get("last_seen_in_snapshot"));
            String name = name(row.get("title_and_name(SURNAME in capitals)"));
            if (name != null && cases.size() < LEADERS) {
                Set<String> country =
                        countries(names.getOrDefault(row.get("gec"), "").replace(' ', '-'));
                cases.add(new Case(name, between(from, to), country, Set.of("GOV")));
            }
        }
        return cases;
    }

    /**
     * "President Nicolas MADURO Moros" is Nicolas Maduro Moros, "President XI Jinping" is Xi Jinping; null for deputies,
     * governors of dependencies and what is not one title and one name.
     */
    private static @Nullable String name(String written) {
        Matcher whole = LEADER.matcher(written.replaceAll("\"[^\"]*\"|\\(.*?\\)", " ")
                .replaceAll("\\s+", " ")
                .strip());
        if (!whole.matches()) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        Matcher letters = CAPITALS.matcher(whole.group(1));
        while (letters.find()) {
            letters.appendReplacement(
                    name,
                    letters.group().charAt(0) + letters.group().substring(1).toLowerCase(Locale.ROOT));
        }
        return letters.appendTail(name).toString();
    }

    private List<Case> groups(List<CSVRecord> rows) {
        List<CSVRecord> usable = new ArrayList<>(rows.stream()
                .filter(row -> Integer.parseInt(row.get("last_year")) >= FIRST.getYear())
                .filter(row ->
                        !row.get("name").contains(",") && !row.get("name").contains("Government of"))
                .toList());
        Collections.shuffle(usable, random);
        List<Case> cases = new ArrayList<>();
        for (CSVRecord row : usable.subList(0, Math.min(GROUPS, usable.size()))) {
            int first = Math.max(FIRST.getYear(), Integer.parseInt(row.get("first_year")));
            int year = first + random.nextInt(Integer.parseInt(row.get("last_year")) - first + 1);
            Set<String> countries = new TreeSet<>(Set.of("IMG", "ISM"));
            for (String place : row.get("locations").split("[;,]|\\(.*?\\)")) {
                resolver.lookup(place.strip(), null, null).forEach(a -> {
                    if (a.country() != null) {
                        countries.add(a.country());
                    }
                });
            }
            countries.add("PSE"); // UCDP lists Palestinian groups under Israel
            cases.add(new Case(
                    row.get("name"),
                    LocalDate.of(year, 7, 1),
                    countries,
                    Set.of("REB", "PRM", "CRM", "CVL", "UAF", "PTY", "MIL")));
        }
        return cases;
    }

    private LocalDate between(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days <= 0 ? from : from.plusDays(random.nextLong(days + 1));
    }

    private static List<CSVRecord> rows(Path file, CSVFormat format) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return format.builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
