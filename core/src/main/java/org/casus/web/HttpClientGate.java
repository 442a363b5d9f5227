package org.casus.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request at a time and takes its answer, bounded in size and time, without following redirects. Certificates
 * and their host names are checked as usual. Thread-safe.
 */
final class HttpClientGate implements AutoCloseable {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 32_768;
    private static final int OK = 200;

    /** What ended a request before its answer was whole. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The time for a request was over. */
    static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final CloseableHttpClient client;
    private final Duration mostTime;
    private final ScheduledExecutorService watch;

    /**
     * @param resolver gives the addresses that may be connected to
     * @param trust who is trusted to certify hosts, null for the system's authorities
     */
    HttpClientGate(DnsResolver resolver, Duration mostTime, @Nullable SSLContext trust) {
        this.mostTime = mostTime;
        Timeout timeout = Timeout.of(mostTime);
        Http1Config bounds = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .build();
        ConnectionConfig config = ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .build();
        PoolingHttpClientConnectionManagerBuilder connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setDefaultConnectionConfig(config)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build());
        if (trust != null) {
            connections.setTlsSocketStrategy(new DefaultClientTlsStrategy(trust));
        }
        this.client = HttpClients.custom()
                .setConnectionManager(connections.build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "fetch-deadline");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Gets an address.
     *
     * @param headers sent with the request
     * @param mostBytes largest body
     * @param cut whether a larger body is cut there; else it is an exception
     * @throws TooLargeException if the body is larger and must not be cut
     * @throws TooSlowException if the answer is not whole in time, however steadily it trickles
     */
    Answer get(URI url, Map<String, String> headers, int mostBytes, boolean cut) throws IOException {
        HttpGet request = new HttpGet(url);
        headers.forEach(request::setHeader);
        request.setHeader("Accept-Encoding", "gzip");
        AtomicBoolean late = new AtomicBoolean();
        AtomicReference<Answer> taken = new AtomicReference<>();
        Future<?> deadline = watch.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                mostTime.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> {
                try {
                    Answer answer = answer(response, mostBytes, cut);
                    taken.set(answer);
                    return answer;
                } finally {
                    // Closing would read to the end of what is left, which may have none.
                    request.cancel();
                }
            });
        } catch (IOException e) {
            Answer answer = taken.get();
            if (answer != null) {
                return answer;
            }
            if (late.get()) {
                TooSlowException slow = new TooSlowException();
                slow.addSuppressed(e);
                throw slow;
            }
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private static Answer answer(ClassicHttpResponse response, int mostBytes, boolean cut) throws IOException {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        HttpEntity entity = response.getEntity();
        byte[] body = response.getCode() == OK && entity != null
                ? body(entity, headers.get("Content-Encoding"), mostBytes, cut)
                : new byte[0];
        return new Answer(response.getCode(), headers, body);
    }

    private static byte[] body(HttpEntity entity, @Nullable String encoding, int mostBytes, boolean cut)
            throws IOException {
        InputStream content = entity.getContent();
        if (content == null) {
            return new byte[0];
        }
        boolean packed = encoding != null && encoding.strip().matches("(?i)(?:x-)?gzip");
        if (encoding != null
                && !packed
                && !encoding.isBlank()
                && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new IOException("it is packed as " + encoding + ", which was not asked for");
        }
        InputStream in = packed ? new GZIPInputStream(content) : content;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = in.read(buffer)) >= 0) {
            if (body.size() + read > mostBytes) {
                if (!cut) {
                    throw new TooLargeException();
                }
                body.write(buffer, 0, mostBytes - body.size());
                break;
            }
            body.write(buffer, 0, read);
        }
        return body.toByteArray();
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
