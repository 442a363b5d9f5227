package org.casus.app.refresh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the table of leaders from the answers to office-holders and heads. */
final class LeaderTable {

    private static final String HEADER =
            "name\taliases\tsurnames\tcountry\toffice\tclass\tsectors\tstart\tend\tidentity\tsource\n";

    /** Where the family name goes first. */
    private static final Set<String> FAMILY_FIRST = Set.of("CHN", "PRK", "KOR", "TWN", "VNM", "KHM");

    private final Offices offices = new Offices();
    private final List<Term> terms = new ArrayList<>();
    private final String source;
    private int left;

    private record Term(
            Map<String, String> row,
            String name,
            String country,
            String office,
            Offices.Rule rule,
            LocalDate start,
            @Nullable LocalDate end) {

        /** Terms of which one ends where the next begins. */
        String post() {
            return country + (rule.office().isEmpty() ? office : rule.office());
        }
    }

    LeaderTable(String source) {
        this.source = source;
    }

    /** Rows that give no term: no name, no first day, or an end before it. */
    int left() {
        return left;
    }

    void officeHolders(String country, Answer answer) {
        for (Map<String, String> row : answer.rows()) {
            String office = Cells.name(row, "officeLabel");
            String role = row.getOrDefault("role", "");
            Offices.Rule rule = offices.of(office);
            add(row, country, office, role.isEmpty() ? rule : leading(rule, role));
        }
    }

    /** Adds heads whom the answers so far have not shown in that office on the term's first day. */
    void heads(String country, Answer answer) {
        for (Map<String, String> row : answer.rows()) {
            String role = row.getOrDefault("role", "");
            Optional<LocalDate> start = Cells.day(row, "start", true);
            boolean known = start.isPresent()
                    && terms.stream()
                            .anyMatch(t -> t.country.equals(country)
                                    && t.rule.office().equals(role)
                                    && Cells.item(t.row, "person").equals(Cells.item(row, "person"))
                                    && !t.start.isAfter(start.get().plusDays(31))
                                    && (t.end == null || !t.end.isBefore(start.get())));
            if (!known) {
                add(
                        row,
                        country,
                        role.equals("HOS") ? "Head of state" : "Head of government",
                        leading(offices.of(""), role));
            }
        }
    }

    private static Offices.Rule leading(Offices.Rule rule, String role) {
        return new Offices.Rule(rule.name(), role, "GOV");
    }

    private void add(Map<String, String> row, String country, String office, Offices.Rule rule) {
        String name = Cells.name(row, "personLabel");
        Optional<LocalDate> start = Cells.day(row, "start", true);
        LocalDate end = Cells.day(row, "end", false).orElse(null);
        boolean endless = row.getOrDefault("end", "").isEmpty();
        boolean usable = !name.isEmpty()
                && !office.isEmpty()
                && start.isPresent()
                && (endless || end != null && !end.isBefore(start.get()));
        if (usable) {
            terms.add(new Term(row, name, country, office, rule, start.get(), end));
        } else {
            left++;
        }
    }

    /** The table; a term without end ends on the day before somebody else's in the same office begins. */
    String text() {
        StringBuilder out = new StringBuilder(HEADER);
        terms.stream()
                .sorted(Comparator.comparing(Term::post)
                        .thenComparing(Term::start)
                        .thenComparing(Term::name))
                .forEach(t -> out.append(String.join(
                                "\t",
                                t.name,
                                Cells.aliases(t.row, 2),
                                surname(t),
                                t.country,
                                t.office,
                                t.rule.office(),
                                t.rule.sectors(),
                                t.start.toString(),
                                end(t),
                                Cells.item(t.row, "person"),
                                source))
                        .append('\n'));
        return out.toString();
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    private String end(Term term) {
        if (term.end != null) {
            return term.end.toString();
        }
        return terms.stream()
                .filter(t -> t.post().equals(term.post()) && t.start.isAfter(term.start) && !t.name.equals(term.name))
                .map(Term::start)
                .min(LocalDate::compareTo)
                .map(next -> next.minusDays(1).toString())
                .orElse("");
    }

    private static String surname(Term term) {
        String[] words = term.name.split(" ");
        boolean first = FAMILY_FIRST.contains(term.country) && words.length > 1 && words.length < 4;
        return first ? words[0] : words[words.length - 1];
    }
}
