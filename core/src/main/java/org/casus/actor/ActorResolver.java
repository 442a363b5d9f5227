package org.casus.actor;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.knowledge.OwnKnowledge;
import org.casus.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names and descriptions of actors to country, sector and identity, in the terms of PLOVER: country names and
 * capitals stand for governments, titles and names for offices on the article's date, roles ("rebels", "police") for
 * sectors. The tables lie in the resources folder {@code knowledge/actors}; their sources are named there.
 *
 * <p>Immutable and thread-safe; load it once.
 */
public final class ActorResolver {

    private final Knowledge knowledge;
    private final PhraseReader reader;

    private final OwnKnowledge own;

    private ActorResolver(OwnKnowledge own) {
        this.own = own;
        this.knowledge = Knowledge.load(own);
        this.reader = new PhraseReader(knowledge);
    }

    /**
     * Loads the tables from the class path.
     *
     * @throws org.casus.CasusException where a table is missing or a row is bad, with file, line and remedy
     */
    public static ActorResolver fromResources() {
        return with(OwnKnowledge.NONE);
    }

    /**
     * Loads the built-in tables and a user's own, which are believed where they contradict those.
     *
     * @throws org.casus.CasusException where a table is missing or a row is bad, with file, line and remedy
     */
    public static ActorResolver with(OwnKnowledge own) {
        return new ActorResolver(own);
    }

    /**
     * The actors of one article. Offices are judged by its publication date; without one a person's office is left open
     * unless the tables have only one reading, and {@link Actor#resolution()} says so.
     */
    public ArticleActors forArticle(AnnotatedText text) {
        return new ResolvedArticle(knowledge, reader, text);
    }

    /**
     * Looks a bare name up, as if it stood in a text of that date.
     *
     * @param name a name with or without title ("Armenian Prime Minister Nikol Pashinyan", "Kremlin", "RSF")
     * @param date the day that decides offices and alliances, null where not known
     * @param country the country that the text is about, null where not known
     * @return one actor whose {@link Actor#resolution()} tells why, or none where the tables know nothing of it
     */
    public List<Actor> lookup(String name, @Nullable LocalDate date, @Nullable String country) {
        if (name.isBlank()) {
            return List.of();
        }
        Phrase phrase = Phrase.of(name);
        return reader.read(phrase, Context.bare(date, country)).map(r -> r.at(phrase)).stream()
                .toList();
    }

    /** Whether a code is that of a state, today's or a former one, by ISO 3166 alpha-3 or ISO 3166-3. */
    public boolean isCountry(String code) {
        return knowledge.isCountry(code);
    }

    /** Every row of the tables that has this name or a part of it, or tells of whom it means; a user's own first. */
    public List<KnownRow> rows(String name, @Nullable LocalDate date, @Nullable String country) {
        Set<String> identities = new HashSet<>();
        lookup(name, date, country).forEach(actor -> {
            if (actor.identity() != null) {
                identities.add(actor.identity());
            }
        });
        return KnownRows.find(own, knowledge.names(), name, identities, date);
    }

    /** SHA-256 over names and bytes of the tables, the first 12 hexadecimal digits. */
    public String digest() {
        return knowledge.digest();
    }
}
