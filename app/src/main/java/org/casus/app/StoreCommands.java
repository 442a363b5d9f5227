package org.casus.app;

import picocli.CommandLine;

/** The commands that work on a store. */
final class StoreCommands {

    private StoreCommands() {}

    static void addTo(CommandLine line, Console console, Articles articles, Coders coders) {
        line.addSubcommand(new AddCommand(console, articles, coders));
        line.addSubcommand(new StatusCommand(console));
        line.addSubcommand(new QueryCommand(console));
        line.addSubcommand(new DiffCommand(console));
        line.addSubcommand(new DecideCommand(console));
        line.addSubcommand(new ExportCommand(console));
        line.registerConverter(RowFormat.class, Main.format(RowFormat.class, "csv, jsonl or table"));
    }
}
