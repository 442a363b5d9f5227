package org.casus.app.refresh;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the cells of answers in Wikidata's terms. */
final class Cells {

    private static final String DAY = "11";
    private static final String MONTH = "10";
    private static final int MOST_ALIASES = 12;

    private Cells() {}

    /** A name fit for a table: one line, no tab, no list mark; empty where Wikidata has none but the item's number. */
    static String name(Map<String, String> row, String variable) {
        String name = row.getOrDefault(variable, "").replaceAll("[\\s|]+", " ").strip();
        return name.matches("Q[0-9]+") ? "" : name;
    }

    /** The item's number at the end of its address. */
    static String item(Map<String, String> row, String variable) {
        String address = row.getOrDefault(variable, "");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Other names that could be found in English text: two words at least, or one long enough not to be a nickname. */
    static String aliases(Map<String, String> row, int leastWords) {
        return list(row, "aliases").stream()
                .map(alias -> alias.replaceAll("\\s+", " ").strip())
                .filter(alias -> alias.length() > 2
                        && alias.length() <= 60
                        && alias.split(" ").length >= leastWords
                        && alias.codePoints().allMatch(c -> c < 0x250 || c >= 0x2010 && c <= 0x2019))
                .distinct()
                .limit(MOST_ALIASES)
                .collect(Collectors.joining("|"));
    }

    static List<String> list(Map<String, String> row, String variable) {
        return Arrays.stream(row.getOrDefault(variable, "").split("\\|"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /**
     * A day; where only the month or year is known its first or last day.
     *
     * @param last whether the last: a term begins where it surely had begun
     */
    static Optional<LocalDate> day(Map<String, String> row, String variable, boolean last) {
        String value = row.getOrDefault(variable, "");
        String precision = row.getOrDefault(variable + "Precision", DAY);
        try {
            LocalDate day = LocalDate.parse(value.length() < 10 ? value : value.substring(0, 10));
            if (precision.equals(DAY)) {
                return Optional.of(day);
            }
            boolean month = precision.equals(MONTH);
            LocalDate first = month ? day.withDayOfMonth(1) : day.withDayOfYear(1);
            LocalDate after = month ? first.plusMonths(1) : first.plusYears(1);
            return Optional.of(last ? after.minusDays(1) : first);
        } catch (DateTimeException e) {
            return Optional.empty(); // "unknown value" and years before our calendar
        }
    }
}
