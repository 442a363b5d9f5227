package org.casus.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casus.codebook.Codebook;
import org.casus.codebook.CodebookLint;
import org.casus.codebook.Finding;
import org.casus.text.Annotator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for patterns that cannot do their work: {@code casus codebook lint [DIR]}. */
@Command(
        name = "lint",
        description = {
            "Lists what is loose in a codebook, errors first: patterns that are shadowed by another, that code none of their"
                    + " own sentences, that hold equally with one of another type, that lack sentences;"
                    + " word classes that nothing uses."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus codebook lint",
            "  casus codebook lint my-codebook/",
            "",
            "Exit code: 0 no errors (perhaps warnings), 1 errors, 2 the codebook cannot be read."
        })
final class CodebookLintCommand implements Callable<Integer> {

    @Mixin
    private CodebookFolder folder = new CodebookFolder();

    private final Console console;
    private final Supplier<Annotator> annotator;

    CodebookLintCommand(Console console, Supplier<Annotator> annotator) {
        this.console = console;
        this.annotator = annotator;
    }

    @Override
    public Integer call() {
        Codebook codebook = folder.load();
        CodebookLint lint = new CodebookLint(codebook, annotator.get());
        List<Finding> findings = new ArrayList<>(lint.structure());
        List<String> rules = lint.rules();
        Steps steps = new Steps(console, "patterns", rules.size());
        for (String rule : rules) {
            findings.addAll(lint.sentences(rule));
            steps.done();
        }
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::file)
                .thenComparing(Finding::line));
        PrintWriter out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
        findings.forEach(finding -> out.println(line(finding)));
        long errors = findings.stream()
                .filter(f -> f.severity() == Finding.Severity.ERROR)
                .count();
        out.printf(
                "%s: %d patterns, %d errors, %d warnings%n",
                codebook.name(), rules.size(), errors, findings.size() - errors);
        out.flush();
        return errors == 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
    }

    private String line(Finding finding) {
        return folder.pathOf(finding.file()) + ":" + finding.line() + ": "
                + finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message() + "; "
                + finding.remedy();
    }
}
