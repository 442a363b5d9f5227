package org.casus.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casus.CodebookTester;
import org.casus.codebook.Codebook;
import org.casus.codebook.Example;
import org.casus.text.Annotator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tries a codebook on its own sentences: {@code casus codebook test [DIR]}. */
@Command(
        name = "test",
        description = "Codes the sentences beside the patterns and lists those that are not coded as they should be.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus codebook test",
            "  casus codebook test my-codebook/",
            "",
            "Exit code: 0 all sentences are coded as they should be, 1 some are not, 2 error."
        })
final class CodebookTestCommand implements Callable<Integer> {

    @Mixin
    private CodebookFolder folder = new CodebookFolder();

    private final Console console;
    private final Supplier<Annotator> annotator;

    CodebookTestCommand(Console console, Supplier<Annotator> annotator) {
        this.console = console;
        this.annotator = annotator;
    }

    @Override
    public Integer call() {
        Codebook codebook = folder.load();
        CodebookTester tester = new CodebookTester(codebook, annotator.get());
        Map<String, List<Example>> examples = codebook.examples();
        int all = examples.values().stream().mapToInt(List::size).sum();
        Steps steps = new Steps(console, "sentences", all);
        PrintWriter out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
        int failed = 0;
        for (Map.Entry<String, List<Example>> pattern : examples.entrySet()) {
            for (Example example : pattern.getValue()) {
                var failure = tester.test(pattern.getKey(), example);
                steps.done();
                if (failure.isPresent()) {
                    failed++;
                    CodebookTester.Failure found = failure.get();
                    out.printf(
                            "%s:%d: %s%n  expected: %s%n  got: %s%n",
                            folder.pathOf(example.file()),
                            example.line(),
                            example.text(),
                            found.expected(),
                            found.got());
                    out.flush();
                }
            }
        }
        out.printf("%s: %d patterns, %d sentences, %d failed%n", codebook.name(), examples.size(), all, failed);
        out.flush();
        return failed == 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
    }
}
