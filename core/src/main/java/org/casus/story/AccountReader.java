package org.casus.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.Coding;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;

/**
 * Reads from codings who says what of which happening. Articles are joined as {@link IncidentCollection} joins them. What
 * no report is made of (history, plans) stays with its article and the reprints of it.
 */
public final class AccountReader {

    private final AccountComparer comparer = new AccountComparer();

    /**
     * The accounts of all articles, those of one happening together, in the order in which the articles first speak of it.
     *
     * @param codings the articles, the earliest published first
     */
    public List<Account> read(List<Coding> codings) {
        IncidentCollection collection = IncidentCollection.inMemory(Decisions.none());
        codings.forEach(collection::add);
        return comparer.compare(new Telling(collection).statements(codings));
    }

    /** The statements of one run, with the happenings they tell of. */
    private static final class Telling {

        private final IncidentCollection collection;
        private final Map<String, String> joined = new HashMap<>();
        private final Map<String, String> printed = new HashMap<>();

        Telling(IncidentCollection collection) {
            this.collection = collection;
            for (Incident incident : collection.incidents()) {
                for (Report report : incident.reports()) {
                    joined.put(report.article() + "\n" + report.local(), incident.id());
                }
            }
        }

        List<Statement> statements(List<Coding> codings) {
            List<Statement> statements = new ArrayList<>();
            for (Coding coding : codings) {
                String article = coding.article().id();
                List<String> known = collection.originsOf(article);
                List<String> origins = known.isEmpty() ? List.of(article) : known;
                Map<String, String> incidents = incidents(coding, origins);
                coding.records().stream()
                        .filter(record -> record.kind() != Kind.REJECTED)
                        .map(record -> new Statement(
                                record,
                                coding.article(),
                                origins,
                                incidents.getOrDefault(record.id(), record.incident())))
                        .forEach(statements::add);
            }
            return statements;
        }

        /** The happening of each record of an article, by the record's id. */
        private Map<String, String> incidents(Coding coding, List<String> origins) {
            Map<String, String> incidents = new HashMap<>();
            ReportReader.happenings(coding)
                    .forEach((local, records) -> enter(coding, origins, local, records, incidents));
            Map<String, List<CodedRecord>> others = new HashMap<>();
            coding.records().stream()
                    .filter(record -> record.kind() != Kind.REJECTED && !incidents.containsKey(record.id()))
                    .forEach(record -> others.computeIfAbsent(record.incident(), key -> new ArrayList<>())
                            .add(record));
            others.forEach((local, records) -> enter(coding, origins, local, records, incidents));
            return incidents;
        }

        private void enter(
                Coding coding,
                List<String> origins,
                String local,
                List<CodedRecord> records,
                Map<String, String> incidents) {
            String incident = Optional.ofNullable(joined.get(coding.article().id() + "\n" + local))
                    .or(() -> reprinted(coding, origins, records))
                    .orElse(local);
            for (CodedRecord record : records) {
                incidents.put(record.id(), incident);
                origins.forEach(origin -> printed.putIfAbsent(words(coding, origin, record), incident));
            }
        }

        /** The happening that the same words tell of in an earlier print of the same origin. */
        private Optional<String> reprinted(Coding coding, List<String> origins, List<CodedRecord> records) {
            return records.stream()
                    .flatMap(record -> origins.stream().map(origin -> words(coding, origin, record)))
                    .flatMap(words -> Optional.ofNullable(printed.get(words)).stream())
                    .findFirst();
        }

        private static String words(Coding coding, String origin, CodedRecord record) {
            String sentence = coding.article().text(record.sentence());
            String words = coding.article().text(record.span());
            return String.join("\n", origin, String.valueOf(record.type()), words, sentence)
                    .replaceAll("[\\h\\v]+", " ")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
