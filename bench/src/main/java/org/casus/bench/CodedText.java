package org.casus.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.Casus;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the whole coder makes of a text without title and date. Events, claims and background count as found: sets of
 * single sentences do not tell news from history.
 */
final class CodedText {

    private static final Set<Kind> FOUND = Set.of(Kind.EVENT, Kind.CLAIM, Kind.BACKGROUND);

    private final List<CodedRecord> records;

    private CodedText(List<CodedRecord> records) {
        this.records = List.copyOf(records);
    }

    static CodedText of(Casus casus, String id, String text) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        Article article = new Article(id, id, null, null, null, null, null, "en", text, List.of(body));
        return new CodedText(casus.code(article).records());
    }

    /** Events, claims and background with a type, in text order. */
    List<CodedRecord> found() {
        return records.stream().filter(r -> FOUND.contains(r.kind())).toList();
    }

    /** Candidates that were turned down. */
    List<CodedRecord> rejected() {
        return records.stream().filter(r -> r.kind() == Kind.REJECTED).toList();
    }

    /** A record as who did what to whom; a side that is unknown is null. */
    record Dyad(
            @Nullable String root,
            @Nullable String source,
            String sourceSectors,
            @Nullable String target,
            String targetSectors) {}

    /** The dyads of a record: actors by recipients, all ordered pairs of those who act together without a recipient. */
    static List<Dyad> dyads(CodedRecord coded) {
        Set<Dyad> dyads = new LinkedHashSet<>();
        boolean mutual = coded.recipients().isEmpty() && coded.actors().size() > 1;
        List<@Nullable Actor> sources = orNone(coded.actors());
        List<@Nullable Actor> targets = mutual ? sources : orNone(coded.recipients());
        for (Actor source : sources) {
            for (Actor target : targets) {
                if (!mutual || source != target) {
                    dyads.add(new Dyad(
                            Plover.root(coded.type(), coded.cameo()),
                            country(source),
                            sectors(source),
                            country(target),
                            sectors(target)));
                }
            }
        }
        return List.copyOf(dyads);
    }

    private static List<@Nullable Actor> orNone(List<Actor> actors) {
        List<@Nullable Actor> all = new ArrayList<>(actors);
        if (all.isEmpty()) {
            all.add(null);
        }
        return all;
    }

    private static @Nullable String country(@Nullable Actor actor) {
        return actor == null ? null : Plover.country(actor.country());
    }

    private static String sectors(@Nullable Actor actor) {
        return actor == null ? "" : String.join("", actor.sectors());
    }
}
