package org.casus.server;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached.
 *
 * @param host address to listen on; anything but loopback needs a token
 * @param port port, 0 for any free one
 * @param token what a caller must know, null for no such check
 * @param names further host names by which browsers may call it, for a server behind a name of its own
 */
public record ServerOptions(String host, int port, @Nullable String token, List<String> names) {

    private static final int TOKEN_BYTES = 16;
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1", "[::1]");

    public ServerOptions {
        names = List.copyOf(names);
        if (token != null && token.isBlank()) {
            token = null;
        }
        if (token == null && !LOOPBACK.contains(host)) {
            token = randomToken();
        }
    }

    /** Whether only this machine can call it. */
    public boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /** The address to open, with the token where there is one. */
    public String address(int actualPort) {
        String shown = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "http://" + shown + ":" + actualPort + "/" + (token == null ? "" : "?token=" + token);
    }

    private static String randomToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
