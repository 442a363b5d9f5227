package org.casus.app.refresh;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the tables of groups and organisations from the answers to their queries. */
final class BodyTable {

    private BodyTable() {}

    /** Armed groups: the first country is where a group is coded, the others where it operates too. */
    static String groups(Answer answer, Set<String> countries, String source) {
        StringBuilder out =
                new StringBuilder("name\taliases\tcountry\tsectors\toperates\tstart\tend\tidentity\tsource\n");
        for (Map<String, String> row : answer.rows()) {
            List<String> where = Cells.list(row, "countries").stream()
                    .filter(countries::contains)
                    .toList();
            String name = Cells.name(row, "groupLabel");
            if (!name.isEmpty() && !where.isEmpty()) {
                String others = String.join("|", where.subList(1, where.size()));
                line(out, row, "group", name, where.get(0), "REB", others, source);
            }
        }
        return out.toString();
    }

    /** International organisations and parties. */
    static String organisations(Answer answer, Set<String> countries, String source) {
        StringBuilder out = new StringBuilder("name\taliases\tcountry\tsectors\tstart\tend\tidentity\tsource\n");
        for (Map<String, String> row : answer.rows()) {
            String name = Cells.name(row, "organisationLabel");
            boolean party = row.getOrDefault("kind", "").equals("party");
            String country = party ? row.getOrDefault("code", "") : "IGO";
            // A party of one word ("Forward", "Dawn") would be found in every text.
            if (name.contains(" ") && (!party || countries.contains(country))) {
                line(out, row, "organisation", name, country, party ? "PTY" : "GOV", null, source);
            }
        }
        return out.toString();
    }

    private static void line(
            StringBuilder out,
            Map<String, String> row,
            String item,
            String name,
            String country,
            String sectors,
            @Nullable String operates,
            String source) {
        out.append(String.join("\t", name, Cells.aliases(row, 2), country, sectors))
                .append('\t')
                .append(operates == null ? "" : operates + "\t")
                .append(String.join(
                        "\t",
                        Cells.day(row, "start", false).map(Object::toString).orElse(""),
                        Cells.day(row, "end", true).map(Object::toString).orElse(""),
                        Cells.item(row, item),
                        source))
                .append('\n');
    }
}
