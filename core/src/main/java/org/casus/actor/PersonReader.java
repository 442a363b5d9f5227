package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.actor.Known.Effect;
import org.casus.actor.Known.Holding;
import org.casus.actor.Known.Modifier;
import org.casus.actor.Known.Office;
import org.casus.actor.Known.Person;
import org.casus.actor.Known.Role;
import org.casus.actor.NameIndex.Match;
import org.casus.actor.Resolution.Basis;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Resolves persons: by the table of offices on the article's date, by the article's own introduction, or by the title
 * before the name. Who has left an office is ELI, PLOVER's former elite.
 */
final class PersonReader {

    private static final Set<String> IN_OFFICE = Set.of("GOV", "LEG", "JUD", "SPY");

    private final Knowledge knowledge;

    PersonReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The title before a name. */
    private record Title(@Nullable Role role, boolean former) {}

    Optional<Resolution> read(Phrase phrase, Matches matches, Evidence evidence, Context context) {
        Match named = null;
        for (Match match : matches.all()) {
            boolean candidate = !Matches.only(match, Person.class).isEmpty()
                    && !matches.possesses(match)
                    && !matches.inTail(match)
                    && !matches.beforeHead(match)
                    && isName(phrase, matches, match);
            if (candidate) {
                named = match;
            }
        }
        int first = named != null ? matches.first(named) : nameStart(phrase);
        Title title = title(matches, first);
        if (named != null) {
            return Optional.of(known(Matches.only(named, Person.class), title, evidence, context));
        }
        if (!phrase.headWord().isProperNoun() || isOtherName(matches)) {
            return Optional.empty();
        }
        List<Person> shortened = withoutMiddleNames(phrase);
        if (!shortened.isEmpty()) {
            return Optional.of(known(shortened, title, evidence, context));
        }
        return bySurname(phrase, title, evidence, context);
    }

    /** "Barack H. Obama" is in the tables as "Barack Obama". */
    private List<Person> withoutMiddleNames(Phrase phrase) {
        int start = nameStart(phrase);
        if (phrase.head() - start < 2) {
            return List.of();
        }
        List<Unit> units = Unit.of(
                List.of(phrase.words().get(start).text(), phrase.headWord().text()));
        return knowledge.names().find(units).stream()
                .filter(m -> m.from() == 0 && m.to() == units.size())
                .flatMap(m -> Matches.only(m, Person.class).stream())
                .toList();
    }

    /** Who owns what the phrase names: "Putin's government", "the Bush administration". */
    Optional<Resolution> owner(Matches matches, Context context) {
        Evidence none = new Evidence(null, null, null, null, null, "");
        for (Match match : matches.all()) {
            List<Person> people = Matches.only(match, Person.class);
            if (!people.isEmpty() && matches.beforeHead(match)) {
                return Optional.of(known(people, new Title(null, false), none, context));
            }
        }
        Phrase phrase = matches.phrase();
        for (int i = 0; i < phrase.head(); i++) {
            int at = i;
            Token word = phrase.words().get(i);
            if (word.isProperNoun() && matches.all().stream().noneMatch(m -> matches.covers(m, at))) {
                Optional<Resolution> owner = surname(Unit.key(word.text()), new Title(null, false), none, context);
                if (owner.isPresent() && isSurname(phrase, at, owner.get(), context)) {
                    return owner;
                }
            }
        }
        return Optional.empty();
    }

    /** "Park officials": many surnames are words too; one before a noun names an owner where something else speaks for it. */
    private static boolean isSurname(Phrase phrase, int at, Resolution owner, Context context) {
        String country = owner.country();
        boolean possesses = phrase.words().get(at + 1).tag().equals("POS");
        return possesses
                || context.isBare()
                || phrase.words().get(at).name().equals("PERSON")
                || country != null && context.mentions(country) > 0;
    }

    private static boolean isName(Phrase phrase, Matches matches, Match match) {
        return phrase.words().get(matches.last(match)).isProperNoun()
                || phrase.words().get(matches.first(match)).isProperNoun();
    }

    private static boolean isOtherName(Matches matches) {
        return matches.head().isPresent();
    }

    private static int nameStart(Phrase phrase) {
        int i = phrase.head();
        while (i > 0
                && phrase.words().get(i - 1).isProperNoun()
                && phrase.words().get(i - 1).name().equals(phrase.headWord().name())) {
            i--;
        }
        return i;
    }

    private static Title title(Matches matches, int nameStart) {
        Role role = null;
        boolean former = false;
        for (Match match : matches.all()) {
            if (matches.last(match) >= nameStart) {
                continue;
            }
            for (Role found : Matches.only(match, Role.class)) {
                role = weightier(role, found);
            }
            former |= Matches.only(match, Modifier.class).stream().anyMatch(m -> m.effect() == Effect.FORMER);
        }
        former |= role != null && role.sectors().get(0).equals("ELI");
        return new Title(role, former);
    }

    /** Of two titles before a name an office says most, then a strong role, then the later word. */
    private static Role weightier(@Nullable Role a, Role b) {
        if (a == null || a.group()) {
            return b;
        }
        if (a.office() != null && b.office() == null || b.group()) {
            return a;
        }
        return a.strong() && !b.strong() ? a : b;
    }

    private Resolution known(List<Person> people, Title title, Evidence evidence, Context context) {
        String country = evidence.country();
        List<Person> fitting = fitting(people, title, country, context.date());
        Person person = fitting.get(0);
        boolean otherCountry = country != null
                && title.role != null
                && !NonState.is(country)
                && person.holdings().stream().noneMatch(h -> h.country().equals(country) || NonState.is(h.country()));
        if (otherCountry) {
            return byTitle(title, evidence, "another " + person.name());
        }
        LocalDate date = context.date();
        return date == null ? undated(fitting, title, evidence) : dated(person, title, evidence, date);
    }

    private static List<Person> fitting(
            List<Person> people, Title title, @Nullable String country, @Nullable LocalDate date) {
        List<Person> best = people;
        if (country != null) {
            best = narrow(
                    best, p -> p.holdings().stream().anyMatch(h -> h.country().equals(country)));
        }
        Office office = title.role == null ? null : title.role.office();
        if (office != null) {
            best = narrow(best, p -> p.holdings().stream().anyMatch(h -> sameOffice(h.office(), office)));
        }
        if (date != null) {
            best = narrow(best, p -> p.on(date).isPresent());
        }
        return best;
    }

    private static <T> List<T> narrow(List<T> all, java.util.function.Predicate<T> test) {
        List<T> some = all.stream().filter(test).toList();
        return some.isEmpty() ? all : some;
    }

    private static boolean sameOffice(Office a, Office b) {
        return a == b || a.compareTo(Office.DHOS) < 0 && b.compareTo(Office.DHOS) < 0;
    }

    private static Resolution dated(Person person, Title title, Evidence evidence, LocalDate date) {
        Optional<Holding> now = person.on(date);
        if (now.isPresent() && !title.former) {
            Holding held = now.get();
            return new Resolution(
                    held.country(),
                    held.sectors(),
                    held.identity(),
                    Basis.PERSON,
                    person.name() + ", " + held.title() + " on " + date);
        }
        Optional<Holding> last = person.holdings().stream()
                .filter(h -> h.end() != null && h.end().isBefore(date))
                .max(Comparator.comparing(h -> h.end() == null ? LocalDate.MAX : h.end()));
        if (last.isPresent()) {
            Holding left = last.get();
            boolean office = IN_OFFICE.contains(left.sectors().get(0)) || left.office() != Office.OTHER;
            return new Resolution(
                    left.country(),
                    office ? List.of("ELI") : left.sectors(),
                    left.identity(),
                    Basis.PERSON,
                    person.name() + ", " + left.title() + " until " + left.end());
        }
        if (title.role != null && !title.former) {
            return byTitle(title, evidence, person.name());
        }
        Holding any = person.holdings().get(0);
        return new Resolution(
                any.country(),
                title.former ? List.of("ELI") : List.of(),
                any.identity(),
                Basis.PERSON,
                person.name() + ", no office known on " + date);
    }

    /** Without a date an office counts only where no term of the person says otherwise. */
    private static Resolution undated(List<Person> people, Title title, Evidence evidence) {
        Office office = title.role == null ? null : title.role.office();
        List<Holding> all = people.stream().flatMap(p -> p.holdings().stream()).toList();
        List<Holding> fitting = office == null ? all : narrow(all, h -> sameOffice(h.office(), office));
        Set<String> countries = new LinkedHashSet<>();
        Set<List<String>> sectors = new LinkedHashSet<>();
        Set<String> identities = new LinkedHashSet<>();
        for (Holding holding : fitting) {
            countries.add(holding.country());
            sectors.add(holding.sectors());
            identities.add(holding.identity() == null ? "" : holding.identity());
        }
        String country = countries.size() == 1 ? fitting.get(0).country() : evidence.country();
        String identity =
                identities.size() == 1 && people.size() == 1 ? fitting.get(0).identity() : null;
        String name = people.get(0).name();
        if (title.former) {
            return new Resolution(country, List.of("ELI"), identity, Basis.PERSON, name + ", called former");
        }
        if (sectors.size() == 1) {
            return new Resolution(
                    country,
                    fitting.get(0).sectors(),
                    identity,
                    Basis.PERSON,
                    name + ", " + fitting.get(0).title() + "; no date, the only reading");
        }
        List<String> said = title.role == null ? List.of() : title.role.sectors();
        return new Resolution(
                country, said, identity, Basis.PERSON, name + "; without a date the office is not decided");
    }

    private static Resolution byTitle(Title title, Evidence evidence, String name) {
        Role role = title.role;
        if (role == null) {
            return new Resolution(evidence.country(), List.of(), null, Basis.UNKNOWN, name);
        }
        boolean former = title.former && IN_OFFICE.contains(role.sectors().get(0));
        return new Resolution(
                evidence.country() == null ? role.country() : evidence.country(),
                former ? List.of("ELI") : role.sectors(),
                null,
                Basis.PERSON,
                "title: " + role.term() + "; country from " + evidence.how());
    }

    private Optional<Resolution> bySurname(Phrase phrase, Title title, Evidence evidence, Context context) {
        int start = nameStart(phrase);
        boolean titled = title.role != null;
        List<String> keys = new ArrayList<>();
        for (int from = Math.max(start, phrase.head() - 3); from <= phrase.head(); from++) {
            StringBuilder name = new StringBuilder();
            for (int i = from; i <= phrase.head(); i++) {
                name.append(phrase.words().get(i).text()).append(' ');
            }
            keys.add(Unit.key(name.toString()));
        }
        for (String key : keys) {
            Optional<Resolution> introduced = context.introduced(key);
            if (introduced.isPresent() && !title.former) {
                return introduced;
            }
        }
        boolean alone = phrase.head() == start || titled;
        if (titled || phrase.headWord().name().equals("PERSON") || context.isBare()) {
            // a name of several words is looked up whole: "Padrino López" is a surname, "Ana López" is not "López"
            for (String key : alone ? keys : keys.subList(0, 1)) {
                Optional<Resolution> found = surname(key, title, evidence, context);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return titled && !isThing(phrase)
                ? Optional.of(withModifiers(phrase, title, evidence, context))
                : Optional.empty();
    }

    private static boolean isThing(Phrase phrase) {
        return phrase.headWord().name().equals("LOCATION");
    }

    private Resolution withModifiers(Phrase phrase, Title title, Evidence evidence, Context context) {
        Role role = title.role;
        if (role == null || title.former) {
            return byTitle(title, evidence, phrase.text());
        }
        Resolution read = new RoleReader(knowledge, role, new Matches(knowledge, phrase), evidence, context).read();
        return new Resolution(read.country(), read.sectors(), null, Basis.PERSON, "title: " + read.how());
    }

    /** Somebody of this surname alone: unique among the holders of the leading offices on the date. */
    private Optional<Resolution> surname(String key, Title title, Evidence evidence, Context context) {
        Office office = title.role == null ? null : title.role.office();
        String country = evidence.country();
        LocalDate date = context.date();
        List<Person> candidates = knowledge.bySurname(key);
        if (candidates.isEmpty() && office != null) {
            candidates = knowledge.byMisspeltSurname(key);
        }
        List<Person> people = candidates.stream()
                .filter(p -> office != null || !isNamesake(p, context.givenNames(key)))
                .filter(p -> p.holdings().stream()
                        .anyMatch(h -> (country == null || h.country().equals(country))
                                && (date == null || h.holdsOn(date) || title.former)
                                && (office == null ? leads(h, p) : sameOffice(h.office(), office))))
                .toList();
        people = narrow(people, Person::prominent);
        if (people.isEmpty() || title.role != null && office == null && country == null) {
            return Optional.empty();
        }
        if (date == null
                && office == null
                && country == null
                && !people.stream().allMatch(Person::prominent)) {
            return Optional.empty();
        }
        Set<String> countries = new LinkedHashSet<>();
        people.forEach(p -> p.holdings().forEach(h -> {
            if (date == null || h.holdsOn(date)) {
                countries.add(h.country());
            }
        }));
        if (people.size() > 1 && countries.size() > 1) {
            List<Person> mentioned = people.stream()
                    .filter(p -> p.holdings().stream().anyMatch(h -> context.mentions(h.country()) > 0))
                    .toList();
            return mentioned.size() == 1 ? Optional.of(known(mentioned, title, evidence, context)) : Optional.empty();
        }
        return Optional.of(known(people, title, evidence, context).because("surname alone"));
    }

    /** Whether "Paul" is no Evans Paul, since the article names Rand Paul; spellings differ, first letters seldom. */
    private static boolean isNamesake(Person person, Set<String> given) {
        String initials = Arrays.stream(person.name().toLowerCase(Locale.ROOT).split("[ -]"))
                .map(word -> word.substring(0, Math.min(1, word.length())))
                .collect(Collectors.joining());
        return !person.prominent()
                && !given.isEmpty()
                && given.stream().noneMatch(name -> initials.indexOf(name.charAt(0)) >= 0);
    }

    private static boolean leads(Holding holding, Person person) {
        return holding.office() != Office.OTHER && holding.office() != Office.IM || person.prominent();
    }
}
