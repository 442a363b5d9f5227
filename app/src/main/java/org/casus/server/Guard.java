package org.casus.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what may come in. Host is checked so that no foreign name can be pointed at this machine (DNS rebinding),
 * Origin and a header that forms cannot send so that no other site can write, the token where there is one.
 */
final class Guard {

    /** What a request that changes something must carry, with any value. */
    static final String WRITE_HEADER = "X-Casus";

    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final int DAYS_30 = 30 * 24 * 3600;

    private final ServerOptions options;
    private final Set<String> hosts = new HashSet<>();
    private volatile int port;

    Guard(ServerOptions options) {
        this.options = options;
        hosts.add(bare(options.host()));
        options.names().forEach(name -> hosts.add(bare(name)));
        if (options.isLoopback()) {
            hosts.addAll(List.of("localhost", "127.0.0.1", "::1"));
        } else {
            hosts.add(thisMachine());
        }
    }

    /** Tells the port that was taken, once the server runs. */
    void listeningOn(int taken) {
        port = taken;
    }

    /** Sets the headers that every answer has. */
    static void harden(Context context) {
        context.header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
                                + " 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /** @throws Problem for a request that may not come in */
    void check(Context context) {
        String host = context.header("Host");
        checkHost(host);
        checkOrigin(context, String.valueOf(host));
        checkToken(context);
        if (!READS.contains(context.method())) {
            checkWrite(context);
        }
    }

    private void checkHost(@Nullable String host) {
        URI called = host == null ? null : uri("http://" + host);
        if (called == null || called.getHost() == null) {
            throw Problem.badRequest("the header Host is missing or cannot be read");
        }
        String name = bare(called.getHost());
        boolean isKnown = hosts.contains(name) || (!options.isLoopback() && isAddress(name));
        // behind a name of its own a proxy may listen elsewhere
        boolean isPort = called.getPort() == port
                || !options.isLoopback()
                || options.names().contains(name);
        if (!isKnown || !isPort) {
            throw new Problem(
                    421,
                    "Another host was meant",
                    "this server does not answer to " + host + "; start it with --name " + name + " where it should");
        }
    }

    private static void checkOrigin(Context context, String host) {
        String origin = context.header("Origin");
        if (origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host)) {
            throw forbidden("the request comes from another site");
        }
        String site = context.header("Sec-Fetch-Site");
        boolean isNavigation = "navigate".equals(context.header("Sec-Fetch-Mode"));
        if (site != null && !site.equals("same-origin") && !site.equals("none") && !isNavigation) {
            throw forbidden("the request comes from another site");
        }
    }

    private static void checkWrite(Context context) {
        if (context.header(WRITE_HEADER) == null) {
            throw forbidden("a request that changes something needs the header " + WRITE_HEADER + ": 1");
        }
        String type = context.contentType();
        if (context.method() != HandlerType.DELETE
                && (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json"))) {
            throw new Problem(415, "The body is of another type", "send JSON, with Content-Type: application/json");
        }
    }

    private void checkToken(Context context) {
        String wanted = options.token();
        if (wanted == null) {
            return;
        }
        String bearer = context.header("Authorization");
        boolean isKnown = matches(wanted, context.cookie(cookie()))
                || (bearer != null && bearer.startsWith("Bearer ") && matches(wanted, bearer.substring(7)));
        if (isKnown) {
            return;
        }
        if (context.method() == HandlerType.GET && matches(wanted, context.queryParam("token"))) {
            remember(context, wanted);
            return;
        }
        throw new Problem(
                401,
                "A token is needed",
                "open the address that casus serve printed, or send the header Authorization: Bearer TOKEN");
    }

    /** Keeps the token in a cookie and takes it out of the address. */
    private void remember(Context context, String token) {
        context.cookie(new Cookie(cookie(), token, "/", DAYS_30, false, true, null, SameSite.STRICT));
        context.redirect(context.path().startsWith("//") ? "/" : context.path(), HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    private String cookie() {
        // cookies do not tell ports apart
        return "casus-" + port;
    }

    private static boolean matches(String wanted, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem forbidden(String detail) {
        return new Problem(403, "The request is refused", detail);
    }

    private static boolean isAddress(String name) {
        return name.matches("[0-9.]+") || name.contains(":");
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String thisMachine() {
        try {
            return bare(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            // then it is called by its address or by --name
            return "localhost";
        }
    }
}
