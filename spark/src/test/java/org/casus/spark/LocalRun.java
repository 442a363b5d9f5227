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
import org.casus.output.IncidentJsonWriter;
import org.casus.output.JsonLinesWriter;
import org.casus.source.Input;
import org.casus.source.Source;
import org.casus.story.Decisions;
import org.casus.story.IncidentCollection;
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

    /** The lines of {@code casus incidents} for the reports of each type and country by themselves, sorted. */
    List<String> incidents() throws IOException {
        ReportReader reader = new ReportReader(WordingReader.fromResources());
        Fingerprinter fingerprinter = new Fingerprinter();
        Map<String, IncidentCollection> blocks = new TreeMap<>();
        codings.stream()
                .sorted(Comparator.comparing(
                                (Coding coding) -> coding.article().published(),
                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(coding -> coding.article().id()))
                .forEach(coding -> reader.read(coding).forEach(report -> {
                    Block block = Block.of(report);
                    blocks.computeIfAbsent(
                                    block.type() + "|" + block.country(),
                                    key -> IncidentCollection.inMemory(Decisions.none()))
                            .add(fingerprinter.of(coding.article()), List.of(report));
                }));
        StringWriter text = new StringWriter();
        try (IncidentJsonWriter writer = new IncidentJsonWriter(text)) {
            for (IncidentCollection block : blocks.values()) {
                writer.write(block.incidents());
            }
        }
        return text.toString().lines().sorted().toList();
    }
}
