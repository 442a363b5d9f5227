package org.casus.actor;

import java.util.List;
import org.casus.text.Sentence;

/** The actors of one article: resolves noun phrases with what the article itself has said about its people. */
public interface ArticleActors {

    /**
     * Resolves the noun phrase headed by a token, without its conjuncts ("Germany" of "Germany and France" is Germany
     * alone; the caller asks for each conjunct). Pronouns are resolved where the article makes it safe.
     *
     * @param sentence the sentence
     * @param head index of the phrase's head token
     * @return one actor; several where one phrase names several ("both sides", "the two leaders"); none where the
     *     phrase is no actor (a thing, an event, a reporting agency)
     */
    List<Actor> resolve(Sentence sentence, int head);

    /**
     * Whether a sentence may name actors of two countries, told from its words without its tree; where that is not known,
     * it may.
     */
    default boolean namesSeveralCountries(Sentence sentence) {
        return true;
    }
}
