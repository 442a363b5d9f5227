package org.casus.spark;

import java.util.regex.Pattern;
import org.casus.source.Skip;

/** Skips of one cause give one count: what differs from page to page is taken out of their reasons. */
final class SkipCause {

    private static final Pattern ADDRESS =
            Pattern.compile("\\b[a-z][a-z0-9+.-]*:/+\\S*[^\\s,]|\\b\\S*\\.(?:gz|warc|jsonl)\\b");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

    /** What was found; the name of what was looked for ({@code has no "text"}) is the same for all pages, and kept. */
    private static final Pattern QUOTED = Pattern.compile("(\\bno (?:column )?\"[^\"]*\")|\"[^\"]*\"");

    private static final Pattern NUMBER = Pattern.compile("(?<!answer )\\b\\d[\\d.,]*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SkipCause() {}

    /** The reason without its remedy, addresses, quotations and numbers; answers of servers keep theirs. */
    static String of(Skip skip) {
        String reason = ADDRESS.matcher(skip.reason()).replaceAll("an address");
        for (int length = -1; length != reason.length(); ) { // from the innermost outwards
            length = reason.length();
            reason = BRACKETS.matcher(reason).replaceAll("");
        }
        reason = QUOTED.matcher(reason).replaceAll("$1");
        reason = NUMBER.matcher(reason).replaceAll("#");
        int remedy = reason.indexOf(": ");
        return SPACE.matcher(remedy < 0 ? reason : reason.substring(0, remedy))
                .replaceAll(" ")
                .replace(" ,", ",")
                .strip();
    }
}
