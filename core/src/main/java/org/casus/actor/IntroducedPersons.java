package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article introduces: that "Blinken" is who "U.S. Secretary of State Antony Blinken" was. A place where a name stands
 * is read, and its sentence parsed, when somebody asks for a surname that may be introduced there. Thread-safe.
 */
final class IntroducedPersons {

    private final BiFunction<Sentence, Integer, Phrase> phrases;
    private final PhraseReader reader;
    private final Knowledge knowledge;
    private final Context article;
    private final Map<String, List<Place>> bySurname = new HashMap<>();
    private final Map<String, Set<String>> givenNames = new HashMap<>();

    /**
     * @param phrases cuts the phrase around a token
     * @param reader reads it
     * @param knowledge tells titles from names
     * @param article what is known of the article; not asked for anything yet
     */
    IntroducedPersons(
            AnnotatedText text,
            BiFunction<Sentence, Integer, Phrase> phrases,
            PhraseReader reader,
            Knowledge knowledge,
            Context article) {
        this.phrases = phrases;
        this.reader = reader;
        this.knowledge = knowledge;
        this.article = article;
        int places = 0;
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                if (isLastOfName(sentence, token)) {
                    if (token.index() > 0) {
                        addGivenName(sentence, token.index());
                    }
                    Place place = new Place(places, sentence, token.index());
                    places++;
                    surnames(sentence, token)
                            .forEach(surname -> bySurname
                                    .computeIfAbsent(surname, k -> new ArrayList<>())
                                    .add(place));
                }
            }
        }
    }

    /** The first person of this surname whom the article introduces. */
    Optional<Resolution> find(String surname) {
        return before(surname, Integer.MAX_VALUE);
    }

    /** The same, introduced before the name number so-and-so. */
    private Optional<Resolution> before(String surname, int number) {
        return bySurname.getOrDefault(surname, List.of()).stream()
                .filter(place -> place.number < number)
                .flatMap(place -> place.introduces(surname).stream())
                .findFirst();
    }

    /** The name before a surname, be it marked as part of a name or only not known as a title. */
    private void addGivenName(Sentence sentence, int surname) {
        Token before = sentence.token(surname - 1);
        boolean name = before.name().equals("PERSON")
                || before.isProperNoun()
                        && knowledge
                                .names()
                                .find(Unit.of(List.of(before.text())))
                                .isEmpty();
        if (name) {
            givenNames
                    .computeIfAbsent(Unit.key(sentence.token(surname).text()), k -> new LinkedHashSet<>())
                    .add(before.text().toLowerCase(Locale.ROOT));
        }
    }

    Set<String> givenNames(String surnameKey) {
        return givenNames.getOrDefault(surnameKey, Set.of());
    }

    private static boolean isLastOfName(Sentence sentence, Token token) {
        boolean last = token.index() + 1 == sentence.size()
                || !sentence.token(token.index() + 1).name().equals("PERSON");
        return last && token.name().equals("PERSON") && token.isProperNoun();
    }

    /** What the surname may be as the words tell: the token itself, or a name behind it that the tree makes its governor. */
    private static Set<String> surnames(Sentence sentence, Token token) {
        Set<String> keys = new LinkedHashSet<>(Set.of(Unit.key(token.text())));
        if (PhraseCutter.isNameBefore(sentence, token.index())) {
            sentence.tokens().subList(token.index() + 1, sentence.size()).stream()
                    .filter(Token::isProperNoun)
                    .forEach(name -> keys.add(Unit.key(name.text())));
        }
        return keys;
    }

    /** A place where somebody may be introduced. */
    private final class Place implements Context {

        private final int number;
        private final Sentence sentence;
        private final int token;
        private @Nullable Optional<Resolution> read;
        private String surname = "";

        Place(int number, Sentence sentence, int token) {
            this.number = number;
            this.sentence = sentence;
            this.token = token;
        }

        synchronized Optional<Resolution> introduces(String asked) {
            Optional<Resolution> known = read;
            if (known == null) {
                Phrase phrase = phrases.apply(sentence, token);
                surname = Unit.key(phrase.headWord().text());
                known = reader.read(phrase, this)
                        .filter(r -> r.country() != null && r.basis() == Resolution.Basis.PERSON);
                read = known;
            }
            return surname.equals(asked) ? known : Optional.empty();
        }

        /** Names are read in text order: who is introduced later is not known here. */
        @Override
        public Optional<Resolution> introduced(String surnameKey) {
            return before(surnameKey, number);
        }

        @Override
        public @Nullable LocalDate date() {
            return article.date();
        }

        @Override
        public Set<String> givenNames(String surnameKey) {
            return article.givenNames(surnameKey);
        }

        @Override
        public int mentions(String country) {
            return article.mentions(country);
        }

        @Override
        public Optional<Knowledge.Territory> territory() {
            return article.territory();
        }
    }
}
