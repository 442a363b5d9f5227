package org.casus.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What sites' robots.txt allow (RFC 9309; read by crawler-commons), remembered for a day. Thread-safe. */
final class Robots {

    /** The name by which robots.txt can address this program. */
    static final String NAME = "casus";

    /** RFC 9309 asks readers to take at least 500 KiB. */
    static final int MOST_BYTES = 512_000;

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Duration REMEMBERED_FAILURE = Duration.ofMinutes(10);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private record Known(BaseRobotRules rules, Instant until) {}

    /** Gets a site's robots.txt. */
    @FunctionalInterface
    interface Loader {

        /** The answer, of status 500 where the site cannot be reached. */
        Answer load(String robotsUrl);
    }

    private final Loader loader;
    private final Waiting waiting;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Robots(Loader loader, Waiting waiting) {
        this.loader = loader;
        this.waiting = waiting;
    }

    /**
     * The rules of a site.
     *
     * @param site scheme, host and port, as in "https://example.org"
     */
    BaseRobotRules of(String site) {
        Instant now = waiting.now();
        Known rules = known.get(site);
        if (rules == null || rules.until().isBefore(now)) {
            rules = load(site + "/robots.txt", now);
            known.put(site, rules);
        }
        return rules.rules();
    }

    /** The time a site asks crawlers to leave between requests, within reason; zero where it asks for none. */
    static Duration delay(BaseRobotRules rules) {
        long asked = rules.getCrawlDelay();
        if (asked <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofMillis(asked);
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    private Known load(String url, Instant now) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        Answer answer = loader.load(url);
        if (answer.status() == OK) {
            return new Known(
                    parser.parseContent(
                            url, answer.body(), answer.header("Content-Type").orElse("text/plain"), List.of(NAME)),
                    now.plus(REMEMBERED));
        }
        boolean failure = answer.status() >= SERVER_ERROR;
        return new Known(parser.failedFetch(answer.status()), now.plus(failure ? REMEMBERED_FAILURE : REMEMBERED));
    }
}
