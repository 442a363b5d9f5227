package org.casus.app.refresh;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.casus.CasusException;

/**
 * Asks a SPARQL 1.1 endpoint, politely: one question at a time, a pause between two, and longer ones where the server asks
 * for them ({@code Retry-After}) or fails.
 */
final class SparqlEndpoint {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 5;
    private static final int TOO_MANY_REQUESTS = 429;

    private final URI address;
    private final String userAgent;
    private final Duration pause;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private boolean asked;

    /**
     * @param address where to POST queries
     * @param userAgent who asks, as the server's policy wants it told
     * @param pause time between two questions; the first wait after a failure is as long
     */
    SparqlEndpoint(URI address, String userAgent, Duration pause) {
        this.address = address;
        this.userAgent = userAgent;
        this.pause = pause;
    }

    /** An answer that is worth asking again for. */
    private record Busy(String why, Duration pause) {}

    /**
     * The answer to a query as CSV with a header.
     *
     * @throws CasusException where the server refuses the query, or fails again and again
     * @throws InterruptedException where the thread is interrupted while it waits
     */
    String ask(String query) throws InterruptedException {
        Busy last = new Busy("", pause);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (asked) {
                Thread.sleep(last.pause.toMillis());
            }
            asked = true;
            try {
                HttpResponse<String> response = client.send(request(query), BodyHandlers.ofString());
                int status = response.statusCode();
                if (status / 100 == 2) {
                    return response.body();
                }
                if (status != TOO_MANY_REQUESTS && status / 100 != 5) {
                    throw new CasusException(address + ": refuses the query with status " + status
                            + "; check that --endpoint is the address of a SPARQL endpoint");
                }
                last = new Busy("status " + status, wait(response, attempt));
            } catch (IOException e) {
                last = new Busy(String.valueOf(e), backOff(attempt));
            }
        }
        throw new CasusException(address + ": no answer after " + ATTEMPTS + " attempts (" + last.why
                + "); run the command again later, it goes on where it stopped");
    }

    private HttpRequest request(String query) {
        return HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("User-Agent", userAgent)
                .header("Accept", "text/csv")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
    }

    private Duration wait(HttpResponse<String> response, int attempt) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> least(Duration.ofSeconds(Long.parseLong(value))))
                .orElseGet(() -> backOff(attempt));
    }

    private Duration backOff(int attempt) {
        return least(pause.multipliedBy(1L << attempt));
    }

    private static Duration least(Duration wait) {
        return wait.compareTo(MOST) < 0 ? wait : MOST;
    }
}
