package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Known.Kind;
import org.casus.actor.Known.Named;
import org.casus.actor.NameIndex.Match;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** The actors of one article, with what the article itself says of its people, countries and territories. */
final class ResolvedArticle implements ArticleActors, Context {

    /** Sectors of what belongs to a state. */
    private static final Set<String> STATE_ORGANS = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "SPY");

    private final Knowledge knowledge;
    private final PhraseReader reader;
    private final AnnotatedText text;
    private final List<SentenceNames> names;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> territories = new HashMap<>();
    private final boolean policed;
    private final IntroducedPersons introduced;
    private final Map<Long, Optional<Resolution>> readings = new java.util.concurrent.ConcurrentHashMap<>();
    private final Collectives collectives;
    private final Coreference coreference;

    ResolvedArticle(Knowledge knowledge, PhraseReader reader, AnnotatedText text) {
        this.knowledge = knowledge;
        this.reader = reader;
        this.text = text;
        this.names = text.sentences().stream()
                .map(s -> new SentenceNames(knowledge, s))
                .toList();
        names.forEach(this::count);
        this.policed = isPoliced(knowledge, names);
        this.introduced = new IntroducedPersons(text, this::phrase, reader, knowledge, this);
        Mentions mentions = new Mentions(this::named, this::read, names);
        this.collectives = new Collectives(knowledge, text, mentions, this);
        this.coreference = new Coreference(knowledge, text, mentions);
    }

    @Override
    public List<Actor> resolve(Sentence sentence, int head) {
        Token token = sentence.token(head);
        if (token.isPronoun() || token.tag().equals("WDT")) {
            int antecedent = antecedent(sentence, head);
            return antecedent >= 0 ? resolve(sentence, antecedent) : coreference.resolve(sentence, head);
        }
        List<Actor> meant = collectives.resolve(sentence, head, phrase(sentence, head));
        return meant != null ? meant : owned(sentence, head, named(sentence, head));
    }

    /** "His country", "her government": the state of whom the pronoun stands for. */
    private List<Actor> owned(Sentence sentence, int head, List<Actor> named) {
        int owner = sentence.child(head, "nmod:poss");
        if (owner < 0 || !sentence.token(owner).tag().equals("PRP$")) {
            return named;
        }
        boolean state = named.isEmpty()
                && knowledge.isCue(Knowledge.Cue.STATE, sentence.token(head).lemma());
        boolean organ = named.size() == 1
                && named.get(0).country() == null
                && !Collections.disjoint(named.get(0).sectors(), STATE_ORGANS);
        Optional<Actor> whose = state || organ
                ? coreference.resolve(sentence, owner).stream()
                        .filter(actor -> actor.country() != null)
                        .findFirst()
                : Optional.empty();
        if (whose.isEmpty()) {
            return named;
        }
        Phrase phrase = phrase(sentence, head);
        List<String> sectors = state ? List.of("GOV") : named.get(0).sectors();
        String how = "of " + whose.get().resolution();
        return List.of(new Actor(phrase.text(), phrase.span(), whose.get().country(), sectors, null, how));
    }

    @Override
    public boolean namesSeveralCountries(Sentence sentence) {
        return names.get(sentence.index()).all().stream()
                        .flatMap(range -> Stream.concat(
                                Matches.only(range.match(), Named.class).stream()
                                        .map(Named::country),
                                Matches.only(range.match(), Known.Person.class).stream()
                                        .flatMap(person -> person.holdings().stream())
                                        .map(Known.Holding::country)))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** The noun a relative pronoun's clause hangs on, or -1. */
    private static int antecedent(Sentence sentence, int pronoun) {
        if (!sentence.token(pronoun).tag().startsWith("W")) {
            return -1;
        }
        for (int up = sentence.head(pronoun), steps = 0; up >= 0 && steps < 4; up = sentence.head(up), steps++) {
            int noun = sentence.head(up);
            if (sentence.isRelation(up, "acl") && noun >= 0) {
                return sentence.token(noun).isNoun() ? noun : -1;
            }
        }
        return -1;
    }

    /** A body that is both government and police is police first where it does what police do. */
    private Resolution policing(Sentence sentence, int head, Resolution read) {
        int verb = sentence.head(head);
        boolean acts = read.sectors().equals(List.of("GOV", "COP"))
                && sentence.isRelation(head, "nsubj")
                && verb >= 0
                && knowledge.isCue(Knowledge.Cue.POLICING, sentence.token(verb).lemma());
        return acts ? read.withSectors(List.of("COP", "GOV")) : read;
    }

    /** "Officers" of an article that speaks of police and of no soldiers are police. */
    private Resolution ranked(Sentence sentence, int head, Resolution read) {
        boolean ranked = policed
                && read.basis() == Resolution.Basis.ROLE
                && read.sectors().equals(List.of("MIL"))
                && knowledge.isCue(
                        Knowledge.Cue.RANKED, sentence.token(head).lemma().toLowerCase(Locale.ROOT));
        return ranked ? read.withSectors(List.of("COP")) : read;
    }

    /** Whether some words of the article mean police and none soldiers, those aside that may mean either. */
    private static boolean isPoliced(Knowledge knowledge, List<SentenceNames> names) {
        boolean police = false;
        for (SentenceNames sentence : names) {
            for (SentenceNames.Range range : sentence.all()) {
                for (Known known : range.match().known()) {
                    List<String> sectors = sectors(known);
                    if (sectors.contains("MIL") && !isRanked(knowledge, known)) {
                        return false;
                    }
                    police |= sectors.contains("COP");
                }
            }
        }
        return police;
    }

    private static boolean isRanked(Knowledge knowledge, Known known) {
        return known instanceof Known.Role role && knowledge.isCue(Knowledge.Cue.RANKED, role.term());
    }

    private static List<String> sectors(Known known) {
        if (known instanceof Known.Role role) {
            return role.sectors();
        }
        if (known instanceof Known.Modifier modifier) {
            return modifier.sectors();
        }
        return known instanceof Named named ? named.sectors() : List.of();
    }

    /** What the phrase names by itself. */
    private List<Actor> named(Sentence sentence, int head) {
        Phrase phrase = phrase(sentence, head);
        Optional<Resolution> read = read(sentence, head);
        if (read.isEmpty()) {
            return List.of();
        }
        Actor actor = ofAntecedent(
                sentence,
                head,
                ranked(sentence, head, policing(sentence, head, read.get())).at(phrase));
        if (read.get().basis() != Resolution.Basis.ROLE) {
            return List.of(actor);
        }
        List<Actor> all = new ArrayList<>(List.of(actor));
        coordinated(sentence, phrase).ifPresent(country -> all.add(with(actor, country, "coordinated adjective")));
        coordinatedOwners(sentence, phrase).stream()
                .filter(country -> all.stream().noneMatch(a -> country.equals(a.country())))
                .forEach(country -> all.add(with(actor, country, "coordinated country")));
        return List.copyOf(all);
    }

    private static Actor with(Actor actor, String country, String how) {
        return new Actor(actor.text(), actor.span(), country, actor.sectors(), null, actor.resolution() + "; " + how);
    }

    /** The further countries of "the leaders of France, Germany and Poland", as codes. */
    private List<String> coordinatedOwners(Sentence sentence, Phrase phrase) {
        if (!phrase.headWord().tag().equals("NNS")) {
            return List.of();
        }
        SentenceNames here = names.get(sentence.index());
        List<String> further = new ArrayList<>();
        for (int owner : sentence.children(phrase.headWord().index(), "nmod")) {
            for (int other : country(here, owner).isEmpty() ? List.<Integer>of() : sentence.children(owner, "conj")) {
                country(here, other).map(Named::country).ifPresent(further::add);
            }
        }
        return further;
    }

    /** "Colombia, whose president ...": the president's country is what "whose" stands for. */
    private Actor ofAntecedent(Sentence sentence, int head, Actor actor) {
        int owner = sentence.child(head, "nmod:poss");
        if (actor.country() != null || owner < 0 || !sentence.token(owner).tag().equals("WP$")) {
            return actor;
        }
        int antecedent = antecedent(sentence, owner);
        Optional<String> country =
                antecedent < 0 ? Optional.empty() : read(sentence, antecedent).map(Resolution::country);
        return country.map(c -> new Actor(
                        actor.text(),
                        actor.span(),
                        c,
                        actor.sectors(),
                        actor.identity(),
                        actor.resolution() + "; country of the antecedent"))
                .orElse(actor);
    }

    private Optional<Resolution> read(Sentence sentence, int head) {
        long key = ((long) sentence.index() << 32) | head;
        Optional<Resolution> known = readings.get(key);
        if (known == null) {
            known = reader.read(phrase(sentence, head), this);
            readings.put(key, known);
        }
        return known;
    }

    /** The other country of "US and Russian negotiators", as a code. */
    private Optional<String> coordinated(Sentence sentence, Phrase phrase) {
        if (!phrase.headWord().tag().endsWith("S")) {
            return Optional.empty();
        }
        SentenceNames here = names.get(sentence.index());
        for (int i = phrase.headWord().index() - 1; i > 0; i--) {
            if (sentence.token(i).text().equals("and")) {
                Optional<Named> left = country(here, i - 1);
                Optional<Named> right = country(here, i + 1);
                if (left.isEmpty()
                        || right.isEmpty()
                        || left.get().country().equals(right.get().country())) {
                    return Optional.empty();
                }
                String first = read(sentence, phrase.headWord().index())
                        .map(Resolution::country)
                        .orElse(null);
                return Optional.of(
                        right.get().country().equals(first)
                                ? left.get().country()
                                : right.get().country());
            }
            if (!sentence.token(i).tag().matches("JJ|NN.*|HYPH|VBN|VBG")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Named> country(SentenceNames names, int token) {
        return names.entityAt(token)
                .flatMap(r -> Matches.only(r.match(), Named.class).stream()
                        .filter(n -> n.kind() == Kind.ADJECTIVE || n.kind() == Kind.COUNTRY)
                        .findFirst());
    }

    private Phrase phrase(Sentence sentence, int head) {
        return Phrase.of(sentence, head, names.get(sentence.index()));
    }

    private void count(SentenceNames sentence) {
        for (SentenceNames.Range range : sentence.all()) {
            Match match = range.match();
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

    @Override
    public @Nullable LocalDate date() {
        return text.article().published();
    }

    @Override
    public Set<String> givenNames(String surnameKey) {
        return introduced.givenNames(surnameKey);
    }

    @Override
    public Optional<Resolution> introduced(String surnameKey) {
        return introduced.find(surnameKey);
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
