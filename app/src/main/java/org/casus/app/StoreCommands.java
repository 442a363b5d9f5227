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
        line.addSubcommand(new ExportCommand(console));
        line.registerConverter(RowFormat.class, StoreCommands::rowFormat);
    }

    private static RowFormat rowFormat(String written) {
        for (RowFormat format : RowFormat.values()) {
            if (format.name().equalsIgnoreCase(written)) {
                return format;
            }
        }
        throw new CommandLine.TypeConversionException("'" + written + "' is no format; choose csv, jsonl or table");
    }
}
