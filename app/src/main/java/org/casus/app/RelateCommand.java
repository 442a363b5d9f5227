package org.casus.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.casus.CasusException;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.event.Relation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What one named party of a sentence does to another. */
@Command(
        name = "relate",
        description = "Tells the event type between two parties of a sentence, as one line of JSON.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  casus relate --actor Peru --recipient Bolivia \"Peru sent medicine to Bolivia.\"",
            "  casus relate --recipient \"Two newspapers\" \"Two newspapers were ordered to close.\"",
            "",
            "The answer is the likeliest type; its confidence tells how much is behind it.",
            "Exit code 0: an answer was found; 1: none; 2: wrong usage."
        })
final class RelateCommand implements Callable<Integer> {

    private final Console console;
    private final Function<CoderOptions, Relater> relater;

    @Option(
            names = "--actor",
            paramLabel = "WORDS",
            description = "Who acts, as the sentence has it. Actor, recipient or both are given.")
    private @Nullable String actor;

    @Option(names = "--recipient", paramLabel = "WORDS", description = "Who is acted upon, as the sentence has it.")
    private @Nullable String recipient;

    @Mixin
    private CoderOptions options = new CoderOptions();

    @Parameters(paramLabel = "SENTENCE", arity = "1..*", description = "The sentence.")
    private List<String> words = List.of();

    RelateCommand(Console console, Function<CoderOptions, Relater> relater) {
        this.console = console;
        this.relater = relater;
    }

    @Override
    public Integer call() throws Exception {
        String text = String.join(" ", words);
        if (actor == null && recipient == null) {
            throw new CasusException("no party is given; name it with --actor or --recipient");
        }
        Span acts = find(text, actor, "--actor");
        Span receives = find(text, recipient, "--recipient");
        Optional<Relation> found = relater.apply(options).relate(Article.ofText("sentence", text), acts, receives);
        if (found.isEmpty()) {
            return ExitCode.NOTHING_FOUND;
        }
        PrintWriter out = new PrintWriter(console.out(), true, StandardCharsets.UTF_8);
        out.println(new ObjectMapper().writeValueAsString(json(found.get(), text)));
        return ExitCode.FOUND;
    }

    private static @Nullable Span find(String text, @Nullable String party, String option) {
        if (party == null) {
            return null;
        }
        int at = text.indexOf(party);
        if (party.isBlank() || at < 0) {
            throw new CasusException(option + " '" + party + "' does not stand in the sentence; write it as there");
        }
        return new Span(at, at + party.length());
    }

    private static ObjectNode json(Relation relation, String text) {
        return new ObjectMapper()
                .createObjectNode()
                .put("type", relation.type().code())
                .put("mode", relation.mode())
                .put("cameo", relation.cameo())
                .put("quad", relation.type().quad())
                .put("factuality", relation.factuality().name().toLowerCase(Locale.ROOT))
                .put("rule", relation.rule())
                .put(
                        "word",
                        text.substring(relation.span().start(), relation.span().end()))
                .put("support", relation.support().name().toLowerCase(Locale.ROOT))
                .put("confidence", relation.confidence());
    }
}
