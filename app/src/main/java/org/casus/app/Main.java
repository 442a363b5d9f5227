package org.casus.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.CasusException;
import org.casus.output.Format;
import org.casus.text.Annotator;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess(System.getenv());
        System.exit(commandLine(console, Wiring.articles(), Wiring::coder, Wiring::relater, Wiring::annotator)
                .execute(arguments));
    }

    /**
     * The command line as an object, for tests too.
     *
     * @param console the standard streams
     * @param articles reads the input
     * @param coders loads the coder
     * @param relater loads what reads relations
     * @param annotator loads the parser
     */
    static CommandLine commandLine(
            Console console,
            Articles articles,
            Coders coders,
            Function<CoderOptions, Relater> relater,
            Supplier<Annotator> annotator) {
        CasusCommand root = new CasusCommand();
        CommandLine line = new CommandLine(root);
        line.addSubcommand(new CodeCommand(console, articles, coders));
        line.addSubcommand(new ClaimsCommand(console, articles, coders));
        line.addSubcommand(new WatchCommand(console, coders));
        line.addSubcommand(new IncidentsCommand(console, articles, coders));
        line.addSubcommand(new OriginsCommand(console, articles));
        line.addSubcommand(new RelateCommand(console, relater));
        line.addSubcommand(CodebookCommand.commandLine(console, annotator));
        line.addSubcommand(KnowledgeCommand.line(console));
        line.addSubcommand(new ServeCommand(console, articles, coders));
        StoreCommands.addTo(line, console, articles, coders);
        line.getCommandSpec()
                .versionProvider(CasusCommand.versions(
                        () -> coders.load(new CoderOptions()).provenance()));
        line.registerConverter(Format.class, format(Format.class, "jsonl, csv or table"));
        line.registerConverter(LocalDate.class, Main::date);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((problem, given) -> usageError(console, problem));
        line.setExecutionExceptionHandler((problem, command, parsed) -> error(console, root.debug(), problem));
        return line;
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + written + "' is no date; write it as 2023-09-20");
        }
    }

    /**
     * Reads a constant in any case.
     *
     * @param choices what to tell who wrote another word
     */
    static <E extends Enum<E>> CommandLine.ITypeConverter<E> format(Class<E> type, String choices) {
        return written -> Arrays.stream(type.getEnumConstants())
                .filter(format -> format.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() ->
                        new CommandLine.TypeConversionException("'" + written + "' is no format; choose " + choices));
    }

    private static int usageError(Console console, CommandLine.ParameterException problem) {
        console.log(String.valueOf(problem.getMessage()));
        console.log("see: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.ERROR;
    }

    private static int error(Console console, boolean debug, Exception problem) {
        if (problem instanceof IOException && "Broken pipe".equals(problem.getMessage())) {
            // the reader ("| head") has seen enough
            return ExitCode.FOUND;
        }
        if (debug) {
            problem.printStackTrace(console.err());
        }
        console.log(
                problem instanceof CasusException || problem instanceof IOException
                        ? String.valueOf(problem.getMessage())
                        : "a bug of Casus: " + problem + "; please report it with the output of --debug");
        return ExitCode.ERROR;
    }
}
