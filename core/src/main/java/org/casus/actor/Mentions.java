package org.casus.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.casus.actor.Known.Role;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** The actors each sentence names outright, for pronouns and collectives to refer to. */
final class Mentions {

    /** What pronouns may stand for a mention. */
    enum Form {
        PERSON,
        PERSONS,
        /** One body or state: "it", and "they" for its people. */
        BODY
    }

    /**
     * A phrase that names actors.
     *
     * @param sentence where it is
     * @param token its head
     * @param form which pronouns fit
     * @param actors whom it names; a coordination names several
     */
    record Mention(Sentence sentence, int token, Form form, List<Actor> actors) {

        Mention {
            actors = List.copyOf(actors);
        }

        boolean isSubject() {
            return sentence.isRelation(token, "nsubj");
        }
    }

    private final BiFunction<Sentence, Integer, List<Actor>> resolver;
    private final BiFunction<Sentence, Integer, Optional<Resolution>> reader;
    private final List<SentenceNames> names;
    private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

    Mentions(
            BiFunction<Sentence, Integer, List<Actor>> resolver,
            BiFunction<Sentence, Integer, Optional<Resolution>> reader,
            List<SentenceNames> names) {
        this.resolver = resolver;
        this.reader = reader;
        this.names = List.copyOf(names);
    }

    /** The mentions of a sentence, in text order. */
    synchronized List<Mention> of(Sentence sentence) {
        List<Mention> known = bySentence.get(sentence.index());
        if (known == null) {
            known = find(sentence);
            bySentence.put(sentence.index(), known);
        }
        return known;
    }

    private List<Mention> find(Sentence sentence) {
        List<Mention> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            int i = token.index();
            if (!token.isNoun() || sentence.isRelation(i, "compound", "flat", "amod") || isInner(sentence, i)) {
                continue;
            }
            List<Actor> actors = new ArrayList<>(resolver.apply(sentence, i));
            if (actors.isEmpty()) {
                continue;
            }
            List<Integer> conjuncts = sentence.children(i, "conj");
            conjuncts.forEach(c -> actors.addAll(resolver.apply(sentence, c)));
            boolean several = actors.size() > 1;
            found.add(new Mention(sentence, i, several ? Form.PERSONS : form(sentence, token), actors));
        }
        return List.copyOf(found);
    }

    /** Whether the token's governor belongs to the same name: "Defence" in "Ministry of Defence". */
    private boolean isInner(Sentence sentence, int token) {
        return names.get(sentence.index())
                .at(token)
                .filter(r -> r.covers(sentence.head(token)))
                .isPresent();
    }

    private Form form(Sentence sentence, Token token) {
        boolean plural = token.tag().endsWith("S");
        boolean person = reader.apply(sentence, token.index())
                .filter(r -> r.basis() == Resolution.Basis.PERSON)
                .isPresent();
        if (person || token.name().equals("PERSON")) {
            return Form.PERSON;
        }
        boolean role = names.get(sentence.index())
                .at(token.index())
                .filter(r -> Matches.only(r.match(), Role.class).stream().anyMatch(x -> !x.group()))
                .isPresent();
        if (plural) {
            return Form.PERSONS;
        }
        return role ? Form.PERSON : Form.BODY;
    }
}
