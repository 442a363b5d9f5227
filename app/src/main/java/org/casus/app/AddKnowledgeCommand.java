package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.casus.CasusException;
import org.casus.actor.ActorResolver;
import org.casus.knowledge.OwnKnowledge;
import org.casus.knowledge.OwnTable;
import org.casus.knowledge.TableKind;
import org.casus.place.Gazetteer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a user's own table into the folder of knowledge: {@code casus knowledge add FILE.tsv}. */
@Command(
        name = "add",
        description = "Checks a table of your own and keeps it for all later runs. Its header tells its kind: leaders,"
                + " groups, organisations, metonyms, regions, roles, discards or places (docs/knowledge.md).",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  casus knowledge add my-groups.tsv",
            "  casus knowledge add village-names.tsv --knowledge project/knowledge",
            "",
            "A table of the same file name is replaced. Delete a table's file to forget it."
        })
final class AddKnowledgeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE.tsv", description = "Tab-separated, UTF-8, with a header row.")
    private Path file = Path.of("");

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "The folder to keep it in. Default: the usual one, which every command reads.")
    private @Nullable Path folder;

    AddKnowledgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CasusException(file + ": no such file; check its name");
        }
        String name = file.getFileName().toString();
        if (!name.endsWith(".tsv") || name.startsWith(OwnTable.DRAWN)) {
            throw new CasusException(file + ": is to be named NAME.tsv, and not begin with " + OwnTable.DRAWN
                    + ", as the tables of casus knowledge refresh do; rename it");
        }
        Path target = folder == null ? KnowledgeFolder.usual(System.getenv()) : folder;
        OwnTable table = OwnTable.of(file.toString(), Files.readAllBytes(file));
        check(table);
        Files.createDirectories(target);
        Path kept = target.resolve(name);
        Path part = Files.createTempFile(target, name, ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING);
        console.log("%s: %d rows of %s, kept as %s; own knowledge is now %s"
                .formatted(
                        file,
                        table.rows(),
                        table.kind().file().replace(".tsv", ""),
                        kept,
                        OwnKnowledge.read(target).digest()));
        return ExitCode.FOUND;
    }

    /** Loads the table as a run would, so that what is wrong with it is told now. */
    private static void check(OwnTable table) {
        OwnKnowledge alone = OwnKnowledge.NONE.with(table);
        if (table.kind() == TableKind.PLACES) {
            Gazetteer.with(alone, null);
        } else {
            ActorResolver.with(alone);
        }
    }
}
