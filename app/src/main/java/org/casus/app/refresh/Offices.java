package org.casus.app.refresh;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by an office's name which of the leading offices it is and which sectors its holder is of: offices.tsv. */
final class Offices {

    /** @param name pattern of the whole name @param office class in the table of leaders @param sectors PLOVER codes */
    record Rule(Pattern name, String office, String sectors) {}

    private static final Rule OTHER = new Rule(Pattern.compile(".*"), "", "GOV");

    private final List<Rule> rules = Answers.resource("offices.tsv")
            .lines()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .map(cells -> new Rule(Pattern.compile(cells[0]), cells[1], cells[2]))
            .toList();

    /** The first rule that fits a name. */
    Rule of(String office) {
        String lower = office.toLowerCase(Locale.ROOT);
        return rules.stream()
                .filter(rule -> rule.name.matcher(lower).matches())
                .findFirst()
                .orElse(OTHER);
    }
}
