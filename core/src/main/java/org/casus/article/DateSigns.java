package org.casus.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** What tells dates of publication on pages (date-signs.tsv): names of meta elements, words before dates. Immutable. */
final class DateSigns {

    /** Meta elements by how surely they give the day of publication, words, and zones. */
    enum Kind {
        /** Set by the publisher for what the page shows; JSON-LD often gives the day the text was begun. */
        SURE,
        PUBLISHED,
        /** A date of whatever kind; often that of the last change, or of today. */
        ANY,
        MODIFIED,
        SAID_PUBLISHED,
        SAID_MODIFIED,
        /** Beside dates that are not the article's: today's, that of a member's registration. */
        SAID_OTHER,
        /** A language or the end of hosts' names (".uy"), and the time zone that its speakers share, as far as they do. */
        ZONE
    }

    private final Map<Kind, List<String>> values;
    private final Pattern saidPublished;
    private final Pattern saidModified;
    private final Pattern saidOther;
    private final Map<String, ZoneId> zones = new HashMap<>();

    private DateSigns(Table table) {
        values = table.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> Kind.valueOf(row.get(0)),
                        () -> new EnumMap<>(Kind.class),
                        Collectors.mapping(row -> row.get(1), Collectors.toList())));
        saidPublished = said(Kind.SAID_PUBLISHED);
        saidModified = said(Kind.SAID_MODIFIED);
        saidOther = said(Kind.SAID_OTHER);
        for (String zone : of(Kind.ZONE)) {
            String[] parts = zone.split(" ", 2);
            try {
                zones.put(parts[0], ZoneId.of(parts[1]));
            } catch (DateTimeException e) {
                throw new CasusException(table.name() + ": \"" + zone + "\" is no language and time zone", e);
            }
        }
    }

    static DateSigns load() {
        return new DateSigns(Table.read("date-signs.tsv", "kind", "value"));
    }

    private Pattern said(Kind kind) {
        return Pattern.compile("(?iu)(?<!\\p{L})(?:" + String.join("|", of(kind)) + ")");
    }

    /** The values of a kind, the surest first. */
    List<String> of(Kind kind) {
        return values.getOrDefault(kind, List.of());
    }

    boolean saysPublished(String text) {
        return saidPublished.matcher(text).find();
    }

    /** Whether the text says that a date is that of a change and of nothing else. */
    boolean saysModified(String text) {
        return saidModified.matcher(text).find() && !saysPublished(text);
    }

    /** Whether the text says that a date is not the article's. */
    boolean saysOther(String text) {
        return saidOther.matcher(text).find();
    }

    /**
     * The time zone of a page's publisher.
     *
     * @param address the page's, null where not known
     * @param language as {@code <html lang>} gives it, empty for none
     */
    Optional<ZoneId> zone(@Nullable String address, String language) {
        return zoneOfHost(address).or(() -> zone(language));
    }

    private Optional<ZoneId> zoneOfHost(@Nullable String address) {
        try {
            String host = address == null ? null : new URI(address).getHost();
            return host == null
                    ? Optional.empty()
                    : zones.keySet().stream()
                            .filter(end -> end.startsWith(".")
                                    && host.toLowerCase(Locale.ROOT).endsWith(end))
                            .findFirst()
                            .map(zones::get);
        } catch (URISyntaxException e) {
            return Optional.empty(); // an address that no browser could follow tells no place
        }
    }

    /** The time zone of a language, given as {@code <html lang>} gives it. */
    private Optional<ZoneId> zone(String language) {
        return Optional.ofNullable(zones.get(language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT)));
    }
}
