package org.casus.actor;

import java.time.LocalDate;
import java.util.List;
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

    private ActorResolver(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.reader = new PhraseReader(knowledge);
    }

    /**
     * Loads the tables from the class path.
     *
     * @throws org.casus.CasusException where a table is missing or a row is bad, with file, line and remedy
     */
    public static ActorResolver fromResources() {
        return new ActorResolver(Knowledge.load());
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
     * @return one actor whose {@link Actor#resolution()} tells why, or none where the tables know nothing of it
     */
    public List<Actor> lookup(String name, @Nullable LocalDate date) {
        if (name.isBlank()) {
            return List.of();
        }
        Phrase phrase = Phrase.of(name);
        return reader.read(phrase, Context.bare(date)).map(r -> r.at(phrase)).stream()
                .toList();
    }

    /** SHA-256 over names and bytes of the tables, the first 12 hexadecimal digits. */
    public String digest() {
        return knowledge.digest();
    }
}
