package org.casus.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.CasusException;
import org.casus.output.Format;
import org.casus.source.Skip;
import org.jspecify.annotations.Nullable;

/** What commands that read many articles check and tell alike. */
final class Inputs {

    private Inputs() {}

    /** Fails where a file is missing. */
    static void check(List<String> files) {
        for (String file : files) {
            if (!file.equals("-") && !Files.exists(Path.of(file))) {
                throw new CasusException(file + ": no such file or folder; check its name");
            }
        }
    }

    /** Fails for a form that has no nesting. */
    static void checkFormat(Format format) {
        if (format == Format.CSV) {
            throw new CasusException("--format csv: cannot hold reports and tolls; choose jsonl or table");
        }
    }

    /** Counts an input that gave no article, and says why. */
    static void tellSkipped(@Nullable Skip skip, Progress progress, Console console, boolean quiet) {
        progress.skipped();
        if (skip != null && !quiet) {
            console.log(skip.origin() + ": skipped: " + skip.reason());
        }
    }
}
