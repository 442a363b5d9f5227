package org.casus.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about what Casus knows of the world. */
@Command(
        name = "knowledge",
        description = "Shows and extends what Casus knows of actors and places.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  casus knowledge lookup \"Armenian prime minister\" --date 2020-10-01",
            "  casus knowledge add my-groups.tsv",
            "  casus knowledge refresh --country ARM --country AZE",
            "  casus knowledge places geonames/ -o places.zip"
        })
final class KnowledgeCommand {

    /** The command with its own ones. */
    static CommandLine line(Console console) {
        CommandLine line = new CommandLine(new KnowledgeCommand());
        line.addSubcommand(new LookupCommand(console));
        line.addSubcommand(new AddKnowledgeCommand(console));
        line.addSubcommand(new RefreshCommand(console));
        line.addSubcommand(new PlacesCommand(console));
        return line;
    }
}
