package org.casus.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.log.Log;
import org.casus.log.MemoryLog;
import org.casus.origin.Fingerprint;
import org.casus.origin.Fingerprinter;
import org.casus.origin.Origin;
import org.casus.origin.Origins;

/**
 * Incidents across articles, as the articles are coded: reprints are folded into origins and reports joined into
 * incidents. Articles may arrive late and in any order; an article that is known is left out. Not thread-safe.
 */
public final class IncidentCollection {

    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final ReportReader reader = new ReportReader(WordingReader.fromResources());
    private final Origins origins;
    private final IncidentMatcher matcher;
    private final Set<String> keys = new HashSet<>();

    /**
     * @param fingerprints where fingerprints of articles are kept; what it holds is taken up
     * @param reports where reports are kept; what it holds is joined again
     * @param decisions what people decided
     */
    public IncidentCollection(Log<Fingerprint> fingerprints, Log<Report> reports, Decisions decisions) {
        this.origins = new Origins(fingerprints);
        this.matcher = new IncidentMatcher(reports, decisions);
        for (int i = 0; i < reports.size(); i++) {
            keys.add(reports.get(i).key());
        }
    }

    /** A collection kept in memory. */
    public static IncidentCollection inMemory(Decisions decisions) {
        return new IncidentCollection(new MemoryLog<>(), new MemoryLog<>(), decisions);
    }

    /** Takes up an article. */
    public void add(Coding coding) {
        add(fingerprinter.of(coding.article()), reader.read(coding));
    }

    /**
     * Takes up what was kept of an article.
     *
     * @param fingerprint the article's
     * @param reports its reports
     */
    public void add(Fingerprint fingerprint, List<Report> reports) {
        origins.add(fingerprint);
        for (Report report : reports) {
            if (keys.add(report.key())) {
                matcher.add(report);
            }
        }
    }

    /** All incidents, in the order of their first report's arrival. */
    public List<Incident> incidents() {
        IncidentAssembler assembler = new IncidentAssembler(this::originsOf);
        return matcher.incidents().stream().map(assembler::incident).toList();
    }

    /** All origins, in the order of their first article's arrival. */
    public List<Origin> origins() {
        return origins.all();
    }

    /** The ids of an article's origins; none where it was never added. */
    List<String> originsOf(String article) {
        return origins.of(article).stream().map(Origin::id).toList();
    }

    /** The keys of reports that decisions name and no article has: such a decision does nothing. */
    public List<String> unknown(Decisions decisions) {
        return decisions.all().stream()
                .flatMap(each -> Stream.of(each.first(), each.second()))
                .filter(key -> !keys.contains(key))
                .distinct()
                .toList();
    }
}
