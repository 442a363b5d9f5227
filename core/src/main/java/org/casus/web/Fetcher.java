package org.casus.web;

import crawlercommons.robots.BaseRobotRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ProtocolException;
import org.casus.web.GuardedResolver.PrivateAddressException;
import org.jspecify.annotations.Nullable;

/**
 * Gets documents from the web by HTTP and HTTPS: keeps to robots.txt, spaces requests to a host, waits as long as servers
 * ask, and gives up on what is too large, too slow or redirected too often. Connects to public addresses only, unless told
 * otherwise; the address is looked up once for each connection, checked and then connected to, also after redirects.
 * Thread-safe.
 */
public final class Fetcher implements AutoCloseable {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;
    private static final int UNCHANGED = 304;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;

    /** Longer waits are for the caller to plan. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    private static final String WANTED = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
            + "application/xml;q=0.9,text/xml;q=0.9,text/plain;q=0.5,*/*;q=0.1";

    private final FetchOptions options;
    private final HttpClientGate gate;
    private final Pace pace;
    private final Robots robots;
    private final Waiting waiting;

    /** A fetcher for the real network. */
    public Fetcher(FetchOptions options) {
        this(options, InetAddress::getAllByName, null, Waiting.REAL);
    }

    Fetcher(FetchOptions options, HostNames names, @Nullable SSLContext trust, Waiting waiting) {
        this.options = options;
        this.waiting = waiting;
        this.gate = new HttpClientGate(
                new GuardedResolver(AddressRanges.load(), names, options.allowPrivate()), options.mostTime(), trust);
        this.pace = new Pace(waiting);
        this.robots = new Robots(this::robotsTxt, waiting);
    }

    /**
     * Gets a document.
     *
     * @param address its address
     * @param known what an earlier answer told; where the document has not changed since, it is not sent again
     */
    public Fetched get(String address, Validators known) {
        URI url;
        try {
            url = new URI(address.strip());
        } catch (URISyntaxException e) {
            return failed("is no address (" + e.getReason() + "): check how it is written", false);
        }
        try {
            for (int redirects = 0; redirects <= options.mostRedirects(); redirects++) {
                Optional<Fetched.Failed> refused = refusal(url);
                if (refused.isPresent()) {
                    return refused.get();
                }
                Answer answer = patiently(url, known);
                if (!REDIRECTS.contains(answer.status())) {
                    return fetched(url, answer);
                }
                url = redirected(url, answer);
            }
            return failed(
                    "is redirected more than " + options.mostRedirects() + " times: give its final address", false);
        } catch (URISyntaxException e) {
            return failed("is redirected to what is no address (" + e.getInput() + "): give its final address", false);
        } catch (IOException e) {
            return problem(e);
        }
    }

    /** Why an address must not be asked for, if it must not. */
    private Optional<Fetched.Failed> refusal(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of(failed("is not an address of the web: give one that begins with https://", false));
        }
        if (url.getHost() == null) {
            return Optional.of(failed("is an address without a host: check how it is written", false));
        }
        BaseRobotRules rules = robots.of(site(url));
        if (rules.isDeferVisits()) {
            return Optional.of(
                    failed("could not be asked for, since its site's robots.txt cannot be had: try later", true));
        }
        if (!rules.isAllowed(url.toString())) {
            return Optional.of(
                    failed("is not to be fetched by programs, its site's robots.txt says: read it yourself", false));
        }
        Duration asked = Robots.delay(rules);
        pace.await(site(url), asked.compareTo(options.pace()) > 0 ? asked : options.pace());
        return Optional.empty();
    }

    /** Asks, and again where the server is busy and does not ask for long patience. */
    private Answer patiently(URI url, Validators known) throws IOException {
        Duration wait = FIRST_WAIT;
        for (int tries = 1; ; tries++) {
            Answer answer = gate.get(url, headers(known), options.mostBytes(), false);
            boolean busy = answer.status() == TOO_MANY || answer.status() == UNAVAILABLE;
            Duration asked = busy ? retryAfter(answer).orElse(wait) : Duration.ZERO;
            if (!busy || tries == TRIES || asked.compareTo(LONGEST_WAIT) > 0) {
                if (busy) {
                    pace.pause(site(url), asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
                }
                return answer;
            }
            waiting.sleep(asked);
            wait = wait.multipliedBy(2);
        }
    }

    private Map<String, String> headers(Validators known) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", userAgent());
        headers.put("Accept", WANTED);
        if (known.etag() != null) {
            headers.put("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            headers.put("If-Modified-Since", known.lastModified());
        }
        return headers;
    }

    private String userAgent() {
        String contact = options.contact().replaceAll("[\\p{Cntrl}()]", " ").strip();
        return "Casus (open event coder; robots.txt name: " + Robots.NAME + (contact.isEmpty() ? "" : "; " + contact)
                + ")";
    }

    private Fetched fetched(URI url, Answer answer) {
        if (answer.status() == UNCHANGED) {
            return new Fetched.Unchanged();
        }
        if (answer.status() == OK) {
            Validators validators = new Validators(answer.headerOrNull("ETag"), answer.headerOrNull("Last-Modified"));
            return new Fetched.Document(url, answer.body(), answer.headerOrNull("Content-Type"), validators);
        }
        boolean temporary = answer.status() == TOO_MANY || answer.status() >= SERVER_ERROR;
        return new Fetched.Failed(
                "was answered with " + answer.status() + (temporary ? ": try later" : ": check the address"),
                temporary,
                retryAfter(answer).orElse(null));
    }

    private Optional<Duration> retryAfter(Answer answer) {
        Optional<String> header = answer.header("Retry-After").map(String::strip);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (header.get().matches("\\d{1,7}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header.get())));
        }
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.get()));
            Duration left = Duration.between(waiting.now(), until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty(); // as if it asked for nothing
        }
    }

    private static URI redirected(URI from, Answer answer) throws URISyntaxException {
        String location = answer.header("Location").map(String::strip).orElse("");
        if (location.isEmpty()) {
            throw new URISyntaxException("nothing", "no address");
        }
        return from.resolve(new URI(location.replace(" ", "%20")));
    }

    /** For {@link Robots}: what cannot be reached counts as a server's error, as RFC 9309 asks. */
    private Answer robotsTxt(String address) {
        URI url = URI.create(address);
        try {
            for (int redirects = 0; redirects <= options.mostRedirects(); redirects++) {
                Answer answer = gate.get(url, headers(Validators.NONE), Robots.MOST_BYTES, true);
                if (!REDIRECTS.contains(answer.status())) {
                    return answer;
                }
                url = redirected(url, answer);
                if (!String.valueOf(url.getScheme()).matches("(?i)https?")) {
                    break;
                }
            }
            return answer(404);
        } catch (UnknownHostException | SSLException e) {
            // Told where the page itself is asked for; a private address is one of these.
            return answer(404);
        } catch (IOException e) {
            return answer(SERVER_ERROR);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return answer(404);
        }
    }

    private static Answer answer(int status) {
        return new Answer(status, new TreeMap<>(), new byte[0]);
    }

    private static String site(URI url) {
        return url.getScheme().toLowerCase(Locale.ROOT) + "://"
                + url.getRawAuthority().replaceFirst("^.*@", "").toLowerCase(Locale.ROOT);
    }

    private Fetched problem(IOException e) {
        if (e instanceof PrivateAddressException) {
            return failed(e.getMessage() + ": allow it with --allow-private if that is meant", false);
        }
        if (e instanceof HttpClientGate.TooLargeException) {
            return failed(
                    String.format(
                            Locale.ROOT, "is over the limit of %.1f MB: nothing to code", options.mostBytes() / 1e6),
                    false);
        }
        if (e instanceof HttpClientGate.TooSlowException) {
            return failed("took more than " + options.mostTime().toSeconds() + " seconds: try later", true);
        }
        if (e instanceof SSLException) {
            return failed(
                    "has no trusted certificate for its host (" + e.getMessage() + "): it may not be what it claims",
                    false);
        }
        if (e instanceof UnknownHostException) {
            return failed(
                    "has a host that is not known (" + e.getMessage() + "): check the address and the network", true);
        }
        boolean broken = e instanceof ZipException || e.getCause() instanceof ProtocolException;
        return failed("could not be fetched (" + e.getMessage() + "): try later", !broken);
    }

    private static Fetched.Failed failed(String reason, boolean temporary) {
        return new Fetched.Failed(reason, temporary, null);
    }

    @Override
    public void close() throws IOException {
        gate.close();
    }
}
