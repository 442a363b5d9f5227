package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connecting to a checked address must not weaken what HTTPS promises: the host of the address is the one certified. */
class TlsTest {

    private static final String PASSWORD = "changeit";

    private final Path folder;

    TlsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theCertifiedHostAndNoOther() throws Exception {
        SSLContext context = context();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            Fetched certified = get("https://certified.example:" + port + "/", context);
            assertEquals(2, assertInstanceOf(Fetched.Document.class, certified).bytes().length);
            assertEquals("has no trusted certificate", reason(get("https://other.example:" + port + "/", context)));
            assertEquals(
                    "has no trusted certificate",
                    reason(get("https://certified.example:" + port + "/", null)),
                    "unknown authority");
        } finally {
            server.stop(0);
        }
    }

    private static String reason(Fetched fetched) {
        return assertInstanceOf(Fetched.Failed.class, fetched).reason().replaceFirst(" for its host.*", "");
    }

    private static Fetched get(String address, @Nullable SSLContext trust) throws IOException {
        FetchOptions options = new FetchOptions(true, 1000, Duration.ofSeconds(20), 5, Duration.ZERO, "");
        HostNames here = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        try (Fetcher fetcher = new Fetcher(options, here, trust, Waiting.REAL)) {
            return fetcher.get(address, Validators.NONE);
        }
    }

    /** A key certified for certified.example by itself, which the context both shows and trusts. */
    private SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=certified.example",
                        "-ext",
                        "san=dns:certified.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
