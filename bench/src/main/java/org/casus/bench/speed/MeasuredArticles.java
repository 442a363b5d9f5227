package org.casus.bench.speed;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The articles that a measurement codes, the same for all commands that measure a run. */
final class MeasuredArticles {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE|DIR",
            description = "Articles of any form that Casus reads.")
    private Path data = Path.of("");

    /** Where the articles are. */
    Path data() {
        return data;
    }
}
