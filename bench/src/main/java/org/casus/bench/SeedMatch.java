package org.casus.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.Coding;
import org.casus.article.Span;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;
import org.jspecify.annotations.Nullable;

/** Which record answers which gold row: each record one row at most, the best pairs first. */
final class SeedMatch {

    /**
     * A record with its spans in code points.
     *
     * @param coded the record
     * @param span its words
     * @param sentence its sentence
     */
    record Placed(CodedRecord coded, Span span, Span sentence) {

        private static Placed of(CodedRecord coded, String text) {
            return new Placed(coded, codePoints(text, coded.span()), codePoints(text, coded.sentence()));
        }

        private static Span codePoints(String text, Span span) {
            return new Span(text.codePointCount(0, span.start()), text.codePointCount(0, span.end()));
        }
    }

    /** @param row the row @param placed the record that answers it @param wrong its wrong fields */
    record Pair(SeedGold.Row row, Placed placed, List<String> wrong) {

        int overlap() {
            return SeedFields.overlap(placed.span(), row);
        }
    }

    private final SeedGold gold;
    private final List<Placed> records;
    private final Map<SeedGold.Row, Pair> pairs = new LinkedHashMap<>();

    SeedMatch(SeedGold gold, Coding coding) {
        this.gold = gold;
        String text = coding.article().text();
        this.records = coding.records().stream()
                .filter(coded -> coded.kind() != Kind.REJECTED)
                .map(coded -> Placed.of(coded, text))
                .toList();
        assign();
    }

    private void assign() {
        List<Pair> possible = new ArrayList<>();
        for (List<SeedGold.Row> incident : gold.incidents().values()) {
            for (SeedGold.Row row : incident) {
                for (Placed placed : records) {
                    boolean near = SeedFields.overlap(placed.sentence(), row) > 0;
                    if (near && SeedFields.isType(row, placed.coded())) {
                        possible.add(new Pair(row, placed, SeedFields.wrong(row, incident, placed.coded())));
                    }
                }
            }
        }
        possible.sort(Comparator.comparingInt((Pair pair) -> pair.overlap() > 0 ? 0 : 1)
                .thenComparingInt(pair -> pair.wrong().size())
                .thenComparingInt(pair -> -pair.overlap()));
        Set<Placed> used = new HashSet<>();
        for (Pair pair : possible) {
            if (!pairs.containsKey(pair.row()) && used.add(pair.placed())) {
                pairs.put(pair.row(), pair);
            }
        }
    }

    /** The best answer to any row of an incident, events before figures; null where none was given. */
    @Nullable
    Pair best(List<SeedGold.Row> incident) {
        return incident.stream()
                .filter(pairs::containsKey)
                .map(pairs::get)
                .min(Comparator.comparingInt((Pair pair) -> pair.row().kind().equals("casualty") ? 1 : 0)
                        .thenComparingInt(pair -> pair.wrong().size()))
                .orElse(null);
    }

    /** The records that stand mainly on a row that must give none, and answer no other, by that row. */
    Map<SeedGold.Row, List<CodedRecord>> falsePositives() {
        Map<SeedGold.Row, List<CodedRecord>> found = new LinkedHashMap<>();
        for (Placed placed : unmatched()) {
            SeedGold.Row main = mainRow(placed);
            if (main != null && !main.emit()) {
                found.computeIfAbsent(main, r -> new ArrayList<>()).add(placed.coded());
            }
        }
        return found;
    }

    /** The records that answer no row and stand on none, or on one that asks for something else. */
    List<CodedRecord> strays() {
        List<CodedRecord> strays = new ArrayList<>();
        for (Placed placed : unmatched()) {
            SeedGold.Row main = mainRow(placed);
            if (main == null || main.emit()) {
                strays.add(placed.coded());
            }
        }
        return strays;
    }

    private List<Placed> unmatched() {
        Set<Placed> answering = new HashSet<>();
        pairs.values().forEach(pair -> answering.add(pair.placed()));
        return records.stream()
                .filter(placed -> !answering.contains(placed))
                .filter(placed -> gold.rows().stream()
                        .noneMatch(row -> row.emit()
                                && SeedFields.overlap(placed.span(), row) > 0
                                && SeedFields.isType(row, placed.coded())))
                .toList();
    }

    private SeedGold.@Nullable Row mainRow(Placed placed) {
        return gold.rows().stream()
                .filter(row -> SeedFields.overlap(placed.span(), row) > 0)
                .max(Comparator.comparingInt(row -> SeedFields.overlap(placed.span(), row)))
                .orElse(null);
    }

    List<CodedRecord> records() {
        return records.stream().map(Placed::coded).toList();
    }
}
