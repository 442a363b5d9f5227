package org.casus.spark;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.article.ArticleReader;
import org.casus.article.Extraction;
import org.casus.origin.Fingerprinter;
import org.casus.origin.Origin;
import org.casus.origin.Origins;
import org.casus.output.IncidentJsonWriter;
import org.casus.output.JsonLinesWriter;
import org.casus.source.Input;
import org.casus.source.Source;
import org.casus.story.Decisions;
import org.casus.story.Incident;
import org.casus.story.IncidentAssembler;
import org.casus.story.IncidentCollection;
import org.casus.story.IncidentMatcher;
import org.casus.story.Report;
import org.casus.story.ReportReader;
import org.casus.story.WordingReader;

/** Codes files one after the other on this thread and writes what the command line writes. */
final class LocalRun {

    private final List<Coding> codings = new ArrayList<>();
    private final List<String> skips = new ArrayList<>();

    LocalRun(List<Path> files) {
        ArticleReader reader = new ArticleReader();
        for (Path file : files) {
            try (Stream<Input> pages = new Source().read(file)) {
                pages.flatMap(page -> reader.read(page, null).stream()).forEach(this::take);
            }
        }
    }

    private void take(Extraction extraction) {
        if (extraction instanceof Extraction.Skipped skipped) {
            skips.add(skipped.skip().origin() + ": " + skipped.skip().reason());
        } else {
            codings.add(ExecutorCoder.get().code(((Extraction.Extracted) extraction).article()));
        }
    }

    /** The lines of {@code casus code -f jsonl} after the first, which tells the provenance. */
    List<String> records() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonLinesWriter writer = new JsonLinesWriter(text, false)) {
            writer.begin(ExecutorCoder.get().provenance());
            for (Coding coding : codings) {
                writer.write(coding);
            }
        }
        return text.toString().lines().skip(1).toList();
    }

    List<String> skips() {
        return skips;
    }

    /** The lines of {@code casus incidents}, sorted. */
    List<String> incidents() throws IOException {
        IncidentCollection all = IncidentCollection.inMemory(Decisions.none());
        inOrder().forEach(all::add);
        return lines(all.incidents());
    }

    /** The same with the reports of each type and country joined by themselves; origins are those of all articles. */
    List<String> incidentsByCountry() throws IOException {
        ReportReader reader = new ReportReader(WordingReader.fromResources());
        Fingerprinter fingerprinter = new Fingerprinter();
        Origins origins = Origins.inMemory();
        Map<String, IncidentMatcher> blocks = new TreeMap<>();
        for (Coding coding : inOrder()) {
            origins.add(fingerprinter.of(coding.article()));
            for (Report report : reader.read(coding)) {
                Block block = Block.of(report);
                blocks.computeIfAbsent(
                                block.type() + "|" + block.country(), key -> IncidentMatcher.inMemory(Decisions.none()))
                        .add(report);
            }
        }
        IncidentAssembler assembler = new IncidentAssembler(
                article -> origins.of(article).stream().map(Origin::id).toList());
        return lines(blocks.values().stream()
                .flatMap(block -> block.incidents().stream())
                .map(assembler::incident)
                .toList());
    }

    private List<Coding> inOrder() {
        return codings.stream()
                .sorted(Comparator.comparing(
                                (Coding coding) -> coding.article().published(),
                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(coding -> coding.article().id()))
                .toList();
    }

    private static List<String> lines(List<Incident> incidents) throws IOException {
        StringWriter text = new StringWriter();
        try (IncidentJsonWriter writer = new IncidentJsonWriter(text)) {
            writer.write(incidents);
        }
        return text.toString().lines().sorted().toList();
    }
}
