package org.casus.actor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.actor.Known.Kind;
import org.casus.actor.Known.Named;
import org.casus.actor.NameIndex.Match;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** The actors of one article, with what the article itself says of its people, countries and territories. */
final class ResolvedArticle implements ArticleActors, Context {

    private final Knowledge knowledge;
    private final PhraseReader reader;
    private final AnnotatedText text;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> territories = new HashMap<>();
    private final Map<String, Resolution> introduced = new HashMap<>();

    ResolvedArticle(Knowledge knowledge, PhraseReader reader, AnnotatedText text) {
        this.knowledge = knowledge;
        this.reader = reader;
        this.text = text;
        text.sentences().forEach(this::count);
        text.sentences().forEach(this::introduce);
    }

    @Override
    public List<Actor> resolve(Sentence sentence, int head) {
        Token token = sentence.token(head);
        if (token.isPronoun()) {
            return List.of();
        }
        Phrase phrase = Phrase.of(sentence, head);
        return reader.read(phrase, this).map(r -> r.at(phrase)).stream().toList();
    }

    private void count(Sentence sentence) {
        List<Unit> units = Unit.of(sentence.tokens().stream().map(Token::text).toList());
        for (Match match : knowledge.names().find(units)) {
            List<Named> named = Matches.only(match, Named.class);
            if (named.isEmpty()) {
                continue;
            }
            Named first = named.get(0);
            if (first.kind() == Kind.TERRITORY || first.kind() == Kind.TERRITORY_PEOPLE) {
                territories.merge(first.name(), 1, Integer::sum);
            } else if (first.kind() != Kind.GROUP) {
                named.stream().map(Named::country).distinct().forEach(c -> countries.merge(c, 1, Integer::sum));
            }
        }
    }

    /** Learns who "Blinken" is from "U.S. Secretary of State Antony Blinken". */
    private void introduce(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean last =
                    i + 1 == sentence.size() || !sentence.token(i + 1).name().equals("PERSON");
            if (!token.name().equals("PERSON") || !token.isProperNoun() || !last) {
                continue;
            }
            Phrase phrase = Phrase.of(sentence, i);
            Optional<Resolution> read = reader.read(phrase, this);
            if (read.isPresent() && read.get().country() != null && read.get().basis() == Resolution.Basis.PERSON) {
                introduced.putIfAbsent(Unit.key(phrase.headWord().text()), read.get());
            }
        }
    }

    @Override
    public @Nullable LocalDate date() {
        return text.article().published();
    }

    @Override
    public Optional<Resolution> introduced(String surnameKey) {
        return Optional.ofNullable(introduced.get(surnameKey));
    }

    @Override
    public int mentions(String country) {
        return countries.getOrDefault(country, 0);
    }

    @Override
    public Optional<Knowledge.Territory> territory() {
        return knowledge.territories().stream()
                .filter(t -> territories.containsKey(t.name().name()))
                .filter(t -> date() == null || t.name().holdsOn(date()))
                .max((a, b) -> Integer.compare(
                        territories.getOrDefault(a.name().name(), 0),
                        territories.getOrDefault(b.name().name(), 0)));
    }
}
