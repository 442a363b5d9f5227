package org.casus.app;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.store.StoreReader;
import org.casus.store.StoreStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a store holds: {@code casus status}. */
@Command(
        name = "status",
        description = "Tells what a store holds, which versions of the coder read it, and whether it is whole.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus status --store sahel.db",
            "  casus status --check",
            "  casus status --as-of 2025-01-31",
            "",
            "Exit code: 0 the store is whole, 2 error."
        })
final class StatusCommand implements Callable<Integer> {

    private static final double MEBIBYTE = 1 << 20;

    @Mixin
    private StoreOptions target = new StoreOptions();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(names = "--check", description = "Read every page of the file and see that nothing is damaged.")
    private boolean check;

    @Option(names = "--migrate", description = "First bring a store of an older Casus up to date.")
    private boolean migrate;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    private final Console console;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (migrate) {
            target.store().writer().close();
        }
        try (StoreReader reader = target.store().reader();
                OutputTarget out = OutputTarget.open(null, console.out())) {
            write(reader.status(asOf.moment()), out.writer());
            if (check) {
                reader.checkIntegrity();
                out.writer().write("checked       nothing is damaged\n");
            }
            out.commit();
        }
        return ExitCode.FOUND;
    }

    private void write(StoreStatus status, Writer out) throws IOException {
        line(
                out,
                "store",
                target.file() + ", schema " + status.schema() + ", "
                        + String.format(Locale.ROOT, "%.1f MiB", status.bytes() / MEBIBYTE));
        line(out, "articles", status.articles() + ", read " + status.codings() + " times");
        status.kinds().forEach((kind, number) -> lineOf(out, kind, number));
        line(out, "incidents", String.valueOf(status.incidents()));
        line(out, "days", status.firstDay() == null ? "none" : status.firstDay() + " to " + status.lastDay());
        line(out, "reviews", String.valueOf(status.reviews()));
        line(out, "revisions", status.revisions() + (status.changed() == null ? "" : ", the last " + status.changed()));
        for (StoreStatus.CoderUse coder : status.coders()) {
            line(
                    out,
                    "coder",
                    coder.digest() + " (casus " + coder.provenance().version() + "): " + coder.codings() + " readings, "
                            + coder.inForce() + " in force");
        }
    }

    private static void lineOf(Writer out, String name, long number) {
        try {
            line(out, name, String.valueOf(number));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void line(Writer out, String name, String value) throws IOException {
        out.write(String.format(Locale.ROOT, "%-13s %s%n", name, value));
    }
}
