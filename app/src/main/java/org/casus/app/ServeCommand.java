package org.casus.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.casus.server.Server;
import org.casus.server.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a store in a browser: {@code casus serve}. */
@Command(
        name = "serve",
        description = "Shows a store in a browser, to explore, check and review it; answers programs under /api.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus serve --store casus.db",
            "  casus serve --store casus.db --port 8080",
            "  casus serve --store casus.db --host 0.0.0.0 --name news.example.org",
            "",
            "It runs until it is interrupted. docs/serve.md tells the API."
        })
final class ServeCommand implements Callable<Integer> {

    private static final String PORT = "7070";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = PORT,
            description = "Port, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address to listen on. Anything but this machine's own needs a token. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "What callers must know. Default: none on this machine's own address; elsewhere one is made and told.")
    private @Nullable String token;

    @Option(
            names = "--name",
            paramLabel = "HOST",
            description = "A host name that browsers call this server by, where it has one; may be repeated.")
    private List<String> names = List.of();

    @Mixin
    private CoderOptions parts = new CoderOptions();

    @Mixin
    private FetchingOptions fetching = new FetchingOptions();

    private final Console console;
    private final Articles articles;
    private final Coders coders;

    ServeCommand(Console console, Articles articles, Coders coders) {
        this.console = console;
        this.articles = articles;
        this.coders = coders;
    }

    @Override
    public Integer call() throws InterruptedException {
        PastedTexts pasted = new PastedTexts(articles, fetching.options(), () -> coders.load(parts));
        ServerOptions options = new ServerOptions(host, port, token, names);
        try (Server server = Server.start(store.store(), pasted, options, console::log)) {
            console.log("open " + server.address() + " (end with Ctrl-C)");
            server.prepare();
            CountDownLatch interrupted = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(interrupted::countDown));
            interrupted.await();
        }
        return ExitCode.FOUND;
    }
}
