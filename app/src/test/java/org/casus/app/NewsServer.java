package org.casus.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A feed and its articles, on this machine. Each article has a host of its own, so that none waits for another. */
final class NewsServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> articles = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    NewsServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            String page = path.equals("/feed.xml") ? feed() : articles.get(path);
            byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            String tag = "\"" + articles.size() + "\"";
            boolean same = path.equals("/feed.xml")
                    && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders()
                    .set("Content-Type", path.endsWith(".xml") ? "application/rss+xml" : "text/html");
            exchange.sendResponseHeaders(
                    page == null ? 404 : same ? 304 : 200, same || body.length == 0 ? -1 : body.length);
            if (!same) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    /** Publishes an article; its text is what is coded. */
    void publish(String path, String text) {
        articles.put(
                path,
                "<html><head><title>Troops leave Dorn</title></head><body><article><h1>Troops leave Dorn</h1><p>" + text
                        + "</p></article></body></html>");
    }

    String address(String path, int host) {
        return "http://127.0.0." + host + ":" + server.getAddress().getPort() + path;
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    private String feed() {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>t</title>");
        int host = 2;
        for (String path : List.copyOf(articles.keySet())) {
            feed.append("<item><link>").append(address(path, host++)).append("</link></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
