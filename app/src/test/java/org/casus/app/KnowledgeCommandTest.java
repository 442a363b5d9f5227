package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.actor.Actor;
import org.casus.actor.ActorResolver;
import org.casus.knowledge.OwnKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands about knowledge; the endpoint is a server of the test's own that replays recorded answers. */
final class KnowledgeCommandTest {

    private static final Pattern SLICE = Pattern.compile("# slice: ([a-z-]+)(?: (Q[0-9]+))?");

    private final Path folder;
    private final CommandRun command = new CommandRun();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    /** Statuses given before answers are, one a question. */
    private final List<Integer> troubles = Collections.synchronizedList(new ArrayList<>());

    KnowledgeCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sparql", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = URLDecoder.decode(body.substring("query=".length()), StandardCharsets.UTF_8);
        Matcher slice = SLICE.matcher(query);
        String name = slice.find() ? slice.group(1) + (slice.group(2) == null ? "" : "-" + slice.group(2)) : "none";
        asked.add(name + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        if (!troubles.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(troubles.remove(0), -1);
        } else {
            try (InputStream recorded = getClass().getResourceAsStream("/refresh/" + name + ".csv")) {
                byte[] bytes = recorded == null ? new byte[0] : recorded.readAllBytes();
                exchange.getResponseHeaders().add("Content-Type", "text/csv");
                exchange.sendResponseHeaders(recorded == null ? 400 : 200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
        exchange.close();
    }

    private int run(String... arguments) {
        return command.run(arguments);
    }

    private int refresh() {
        return run(
                "knowledge",
                "refresh",
                "--endpoint",
                "http://localhost:" + server.getAddress().getPort() + "/sparql",
                "--country",
                "ARM",
                "--pause",
                "1",
                "--contact",
                "desk@newsroom.example",
                "--knowledge",
                folder.toString());
    }

    private Actor resolved(String name, String date) {
        return ActorResolver.with(OwnKnowledge.read(folder))
                .lookup(name, LocalDate.parse(date), null)
                .get(0);
    }

    @Test
    void refreshMakesTablesThatGoOnWhereTheBuiltInOnesStop() {
        troubles.add(429);
        troubles.add(503);
        assertEquals(ExitCode.FOUND, refresh(), command::stderr);
        assertEquals(
                List.of(
                        "countries",
                        "countries",
                        "countries",
                        "office-holders-Q399",
                        "heads-Q399",
                        "groups",
                        "organisations"),
                asked.stream().map(a -> a.substring(0, a.indexOf(' '))).toList());
        assertTrue(asked.stream().allMatch(a -> a.contains("Casus/") && a.contains("desk@newsroom.example")));
        assertAll(
                () -> assertEquals(
                        "Q900001",
                        resolved("Armenian prime minister", "2026-10-01").identity()),
                () -> assertEquals(
                        "Q7035479",
                        resolved("Armenian prime minister", "2020-10-01").identity()),
                () -> assertEquals(
                        List.of("ELI"),
                        resolved("Nikol Pashinyan", "2026-10-01").sectors()),
                () -> assertEquals(
                        "Q900006",
                        resolved("President of Armenia", "2026-10-01").identity()),
                () -> assertEquals(
                        "Q900002",
                        resolved("Armenian foreign minister", "2026-09-30").identity()),
                () -> assertEquals(
                        "Q900005",
                        resolved("Armenian foreign minister", "2026-10-05").identity()),
                () -> assertEquals(
                        List.of("REB"),
                        resolved("Invented Valley Front", "2026-10-01").sectors()),
                () -> assertEquals("AFG", resolved("Taliban", "2026-10-01").country(), "the built-in row knows better"),
                () -> assertEquals(
                        "IGO",
                        resolved("Council of Invented Seas", "2026-10-01").country()));
    }

    @Test
    void refreshDoesNotAskAgainWhatIsFresh() throws IOException {
        refresh();
        asked.clear();
        String before = Files.readString(folder.resolve("wikidata-leaders.tsv"));
        assertEquals(ExitCode.FOUND, refresh());
        assertEquals(List.of(), asked);
        assertEquals(before, Files.readString(folder.resolve("wikidata-leaders.tsv")));
    }

    @Test
    void refreshGivesUpAfterFiveTroublesAndKeepsWhatItHas() throws IOException {
        troubles.addAll(List.of(429, 500, 502, 503, 504));
        assertEquals(ExitCode.ERROR, refresh());
        assertTrue(command.stderr().contains("goes on where it stopped"), command::stderr);
        assertFalse(Files.exists(folder.resolve("wikidata-leaders.tsv")));
        troubles.add(400);
        assertEquals(ExitCode.ERROR, refresh());
        assertTrue(command.stderr().contains("status 400"), command::stderr);
    }

    private Path table(String name, String text) {
        try {
            Path file = Files.createDirectories(folder.resolve("mine")).resolve(name);
            return Files.writeString(file, text.replace(";", "\t").replace("/", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "name;country;sectors;operates/Sand Front;SDN;REB;TCD, Sand Front, SDN, REB",
        "name;country;sectors/Harbour Relief;NGO;SOC, Harbour Relief, NGO, SOC",
        "name;country;office;start;class;sectors;identity/Nadir Musa Example;SDN;Prime Minister;2026-01-01;HOG;GOV;nadir-musa-example,"
                + " Sudanese prime minister, SDN, GOV",
        "name;country;sectors;stands_for/Blue Pavilion;SDN;GOV;president's office, Blue Pavilion, SDN, GOV"
    })
    void anOwnTableIsKeptAndUsed(String text, String name, String country, String sector) {
        Path file = table("own.tsv", text);
        assertEquals(
                ExitCode.FOUND,
                run("knowledge", "add", file.toString(), "--knowledge", folder.toString()),
                command::stderr);
        Actor actor = resolved(name, "2026-02-01");
        assertEquals(country, actor.country());
        assertEquals(List.of(sector), actor.sectors());
        assertEquals(
                ExitCode.FOUND,
                run("knowledge", "lookup", name, "--date", "2026-02-01", "--knowledge", folder.toString()));
        assertTrue(command.stdout().contains("own.tsv, line 2"), command::stdout);
    }

    @Test
    void anOwnPlaceIsKept() {
        Path file = table(
                "villages.tsv",
                "name;lat;lon;kind;country;precision/Qaryat al-Mithal;15.5;32.5;settlement;SDN;SETTLEMENT");
        assertEquals(ExitCode.FOUND, run("knowledge", "add", file.toString(), "--knowledge", folder.toString()));
        run("knowledge", "lookup", "Qaryat al-Mithal", "--knowledge", folder.toString());
        assertTrue(command.stdout().contains("15.5000 32.5000"), command::stdout);
    }

    @ParameterizedTest
    @CsvSource({
        "name;country;sectors;operates/Sand Front;SDX;REB;, line 2: column \"country\": \"SDX\"",
        "name;country;sectors;operates/Sand Front;SDN;RBL;, line 2: column \"sectors\": \"RBL\"",
        "name;country;sectors;operates;colour/Sand Front;SDN;REB;;red, unknown column \"colour\"",
        "name;country;sectors;operates//, has no rows",
        "name;colour/Sand Front;red, of no table that Casus knows",
        "name;country;office;start/A B;SDN;Chair;01.02.2020, write it as 2023-09-19",
        "name;lat;lon;kind;country;precision/Here;north;1;settlement;SDN;SETTLEMENT, line 2: \"north\" is no number"
    })
    void aBadTableIsRefusedWithLineAndRemedy(String text, String message) {
        Path file = table("bad.tsv", text);
        assertEquals(ExitCode.ERROR, run("knowledge", "add", file.toString(), "--knowledge", folder.toString()));
        assertTrue(command.stderr().contains(message), command::stderr);
        assertFalse(Files.exists(folder.resolve("bad.tsv")));
    }

    @Test
    void lookupTellsTheWayAndTheDates() {
        assertEquals(
                ExitCode.FOUND,
                run(
                        "knowledge",
                        "lookup",
                        "Armenian prime minister",
                        "--date",
                        "2020-10-01",
                        "--knowledge",
                        folder.toString()));
        String told = command.stdout();
        assertTrue(told.contains("held by Nikol Pashinyan"), told);
        assertTrue(told.contains("[holds then]  name=Nikol Pashinyan"), told);
        assertEquals(
                ExitCode.FOUND,
                run("knowledge", "lookup", "Tripoli", "--country", "LBN", "--knowledge", folder.toString()));
        String places = command.stdout();
        assertTrue(places.indexOf("LBN  North Lebanon") < places.indexOf("capital  LBY"), places);
        assertEquals(
                ExitCode.NOTHING_FOUND,
                run("knowledge", "lookup", "Xyzzyplugh", "--knowledge", folder.toString()),
                command::stdout);
    }
}
