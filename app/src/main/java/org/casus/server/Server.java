package org.casus.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.casus.CasusException;
import org.casus.store.EventFilter;
import org.casus.store.Store;
import org.casus.store.StoreReader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running server over one store. */
public final class Server implements AutoCloseable {

    private static final int THREADS = 40;
    private static final int LEAST_THREADS = 4;
    private static final int IDLE_MILLIS = 60_000;
    private static final int HEADER_BYTES = 16 * 1024;

    private final Javalin javalin;
    private final StoreReader reader;
    private final Writing writing;
    private final ServerOptions options;

    private Server(Javalin javalin, StoreReader reader, Writing writing, ServerOptions options) {
        this.javalin = javalin;
        this.reader = reader;
        this.writing = writing;
        this.options = options;
    }

    /**
     * Starts a server.
     *
     * @param store the store to show and write reviews to
     * @param pasted codes pasted texts
     * @param options where to listen and for whom
     * @param log takes what goes wrong inside, a line each
     * @throws CasusException where the store cannot be read or the port is taken
     */
    public static Server start(Store store, Pasted pasted, ServerOptions options, Consumer<String> log) {
        StoreReader reader = store.reader();
        Writing writing = new Writing(store);
        Guard guard = new Guard(options);
        Assets assets = new Assets();
        Replies replies = new Replies(reader::version, UUID.randomUUID().toString());
        Javalin javalin = Javalin.create(config -> {
            configure(config);
            RoutesConfig routes = config.routes;
            routes.before(context -> {
                Guard.harden(context);
                guard.check(context);
            });
            new Pages(assets).register(routes);
            new ReadApi(reader, replies).register(routes);
            new ReviewApi(reader, writing, replies).register(routes);
            new DecisionApi(reader, writing, replies).register(routes);
            new PasteApi(pasted, writing, replies).register(routes);
            routes.get("/api/openapi.json", new OpenApi()::answer);
            errors(routes, replies, log);
        });
        try {
            javalin.start(options.host(), options.port());
        } catch (JavalinBindException e) {
            reader.close();
            throw new CasusException(
                    "port " + options.port() + " on " + options.host() + " cannot be used; choose another with --port",
                    e);
        }
        guard.listeningOn(javalin.port());
        return new Server(javalin, reader, writing, options);
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.maxRequestSize = Replies.MAX_BODY;
        config.http.prefer405over404 = true;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, LEAST_THREADS, IDLE_MILLIS);
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(Server::configure);
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(IDLE_MILLIS);
    }

    private static void errors(RoutesConfig routes, Replies replies, Consumer<String> log) {
        routes.exception(Problem.class, (problem, context) -> tell(context, replies, problem));
        routes.exception(
                CasusException.class,
                (problem, context) -> tell(context, replies, Problem.badRequest(String.valueOf(problem.getMessage()))));
        routes.exception(
                HttpResponseException.class,
                (problem, context) -> tell(
                        context,
                        replies,
                        new Problem(
                                problem.getStatus(),
                                "The request cannot be answered",
                                String.valueOf(problem.getMessage()))));
        routes.exception(Exception.class, (problem, context) -> {
            log.accept("a bug of Casus at " + context.path() + ": " + problem);
            tell(context, replies, new Problem(500, "A bug of Casus", "the server's log says more"));
        });
    }

    private static void tell(Context context, Replies replies, Problem problem) {
        context.status(problem.status())
                .header("Cache-Control", "no-store")
                .removeHeader("ETag")
                .contentType(Problem.TYPE)
                .result(replies.bytes(problem.body()));
    }

    /** Every route as "GET /api/events". */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> handler.endpoint.method.isHttpMethod())
                .map(handler -> handler.endpoint.method.name() + " " + handler.endpoint.path)
                .toList();
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The address to open in a browser, with the token where there is one. */
    public String address() {
        return options.address(port());
    }

    /** Loads what counts are made of, so that the first page need not wait for it. */
    public void prepare() {
        reader.counts(EventFilter.ALL);
    }

    @Override
    public void close() {
        javalin.stop();
        writing.close();
        reader.close();
    }
}
