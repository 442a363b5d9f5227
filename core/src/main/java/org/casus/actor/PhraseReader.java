package org.casus.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.actor.Known.Discard;
import org.casus.actor.Known.Kind;
import org.casus.actor.Known.Named;
import org.casus.actor.Known.Role;
import org.casus.actor.NameIndex.Match;
import org.casus.actor.Resolution.Basis;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads one noun phrase with the tables: a person by name and date, else what the head names, else a title before a name,
 * else an apposition.
 */
final class PhraseReader {

    private final Knowledge knowledge;
    private final PersonReader persons;

    PhraseReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.persons = new PersonReader(knowledge);
    }

    /** What the phrase stands for; empty where it is no actor. */
    Optional<Resolution> read(Phrase phrase, Context context) {
        return read(phrase, context, 0);
    }

    private Optional<Resolution> read(Phrase phrase, Context context, int depth) {
        Matches matches = new Matches(knowledge, phrase);
        Optional<Match> head = matches.head();
        if (head.isPresent() && head.get().known().stream().allMatch(k -> k instanceof Discard)) {
            return Optional.empty();
        }
        if (knowledge.isCue(Knowledge.Cue.QUANTITY, phrase.headWord().lemma())
                && !phrase.complements().isEmpty()
                && depth < 3) {
            return read(phrase.complements().get(0), context, depth + 1);
        }
        Evidence evidence = evidence(phrase, matches, context, depth);
        Optional<Resolution> person = persons.read(phrase, matches, evidence, context);
        if (person.isPresent()) {
            return person;
        }
        Optional<Resolution> known = head.flatMap(m -> byHead(m, phrase, matches, evidence, context));
        if (known.isPresent()) {
            return known;
        }
        Optional<Resolution> apposition = byApposition(phrase, context, depth);
        return apposition.isPresent() ? apposition : unknownName(phrase, evidence);
    }

    private Evidence evidence(Phrase phrase, Matches matches, Context context, int depth) {
        Resolution complement = null;
        Resolution where = null;
        if (depth < 3) {
            complement = phrase.complements().stream()
                    .filter(c -> !matches.headCovers(c.headWord()))
                    .map(c -> read(c, context, depth + 1).orElse(null))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            where = phrase.where().stream()
                    .map(w -> read(w, context, depth + 1).orElse(null))
                    .filter(r -> r != null && r.country() != null)
                    .findFirst()
                    .orElse(null);
        }
        return Evidence.of(knowledge, persons, matches, context, complement, where);
    }

    private Optional<Resolution> byHead(
            Match match, Phrase phrase, Matches matches, Evidence evidence, Context context) {
        List<Named> named = Matches.only(match, Named.class);
        Optional<Role> role = Matches.only(match, Role.class).stream().findFirst();
        if (!named.isEmpty()) {
            Named chosen = context.choose(holding(named, context.date()));
            boolean someParty = chosen.kind() == Kind.ORGANISATION
                    && chosen.sectors().get(0).equals("PTY")
                    && !context.isBare()
                    && evidence.country() == null
                    && context.mentions(chosen.country()) < 2;
            if (someParty) {
                return Optional.of(new Resolution(
                        null, chosen.sectors(), null, Basis.BODY, "party; the article does not tell the country"));
            }
            boolean foreign = evidence.country() != null
                    && !evidence.country().equals(chosen.country())
                    && (chosen.kind() == Kind.INSTITUTION || chosen.kind() == Kind.ORGANISATION)
                    && !NonState.is(chosen.country());
            if (foreign && role.isEmpty()) {
                return Optional.of(new Resolution(
                        evidence.country(), chosen.sectors(), null, Basis.BODY, evidence.how() + ", " + chosen.name()));
            }
            if (!foreign && plausible(chosen, match, matches, context)) {
                return Optional.of(named(chosen, named, phrase, matches, evidence, context));
            }
        }
        return role.map(r -> new RoleReader(knowledge, r, matches, evidence, context).read());
    }

    /** The rows that hold on the date, or all where the date is not known or none holds. */
    private static List<Named> holding(List<Named> options, @Nullable LocalDate date) {
        if (date == null) {
            return options;
        }
        List<Named> now = options.stream().filter(n -> n.holdsOn(date)).toList();
        return now.isEmpty() ? options : now;
    }

    /** Two or three capitals name many things: a group of that name must fit the article. */
    private static boolean plausible(Named named, Match match, Matches matches, Context context) {
        if (named.kind() != Kind.GROUP || context.isBare() || !named.note().equals("UCDP")) {
            return true;
        }
        boolean acronym =
                match.to() - match.from() == 1 && matches.unit(match.from()).caps();
        return !acronym
                || context.mentions(named.country()) > 0
                || named.related().stream().anyMatch(c -> context.mentions(c) > 0);
    }

    private Resolution named(
            Named chosen, List<Named> all, Phrase phrase, Matches matches, Evidence evidence, Context context) {
        String identity = chosen.identity();
        return switch (chosen.kind()) {
            case COUNTRY ->
                new Resolution(
                        chosen.country(), List.of("GOV"), null, Basis.COUNTRY, "country" + past(chosen, context));
            case CAPITAL ->
                new Resolution(
                        chosen.country(),
                        List.of("GOV"),
                        null,
                        Basis.COUNTRY,
                        "metonym: capital of " + chosen.country());
            case ADJECTIVE, PEOPLE -> people(chosen, all, phrase, matches, evidence, context);
            case TERRITORY ->
                new Resolution(
                        chosen.country(),
                        List.of("PRE"),
                        identity,
                        Basis.BODY,
                        "contested territory: " + chosen.name());
            case TERRITORY_PEOPLE ->
                new Resolution(
                        chosen.country(), List.of("CVL", "PRE"), null, Basis.PEOPLE, "people of " + chosen.name());
            case INSTITUTION ->
                new Resolution(
                        chosen.country(),
                        chosen.sectors(),
                        identity,
                        Basis.BODY,
                        "metonym: " + (chosen.note().isEmpty() ? chosen.name() : chosen.note()) + " of "
                                + chosen.country());
            case ORGANISATION ->
                new Resolution(
                        chosen.country(), chosen.sectors(), identity, Basis.BODY, "organisation: " + chosen.name());
            case REGION ->
                new Resolution(chosen.country(), List.of(), null, Basis.UNKNOWN, "place in " + chosen.country());
            case GROUP -> group(chosen, all, context);
        };
    }

    private static Resolution group(Named chosen, List<Named> all, Context context) {
        List<Named> phases = all.stream()
                .filter(n -> n.name().equals(chosen.name()) && n.country().equals(chosen.country()))
                .toList();
        if (context.date() != null || phases.size() == 1) {
            return new Resolution(
                    chosen.country(), chosen.sectors(), chosen.identity(), Basis.BODY, "group: " + chosen.name());
        }
        List<String> common = phases.get(0).sectors().stream()
                .filter(s -> phases.stream().allMatch(p -> p.sectors().contains(s)))
                .toList();
        List<String> sectors = common.isEmpty() ? phases.get(0).sectors() : common;
        return new Resolution(
                chosen.country(),
                sectors,
                chosen.identity(),
                Basis.BODY,
                "group: " + chosen.name() + "; without a date its standing is presumed");
    }

    private static String past(Named country, Context context) {
        LocalDate date = context.date();
        return date != null && !country.holdsOn(date) ? " that no longer exists" : "";
    }

    /** "Armenians", "an Israeli", "ethnic Albanians in Serbia". */
    private Resolution people(
            Named chosen, List<Named> all, Phrase phrase, Matches matches, Evidence evidence, Context context) {
        Token head = phrase.headWord();
        if (matches.hasWord("ethnic")) {
            Optional<Knowledge.Territory> territory = context.territory()
                    .filter(t -> t.parties().stream().anyMatch(p -> head.text().startsWith(p)));
            if (territory.isPresent()) {
                return new Resolution(
                        territory.get().name().country(),
                        List.of("CVL", "PRE"),
                        null,
                        Basis.PEOPLE,
                        "people of " + territory.get().name().name());
            }
            Resolution where = evidence.where();
            return new Resolution(
                    where == null ? null : where.country(),
                    List.of("CVL"),
                    null,
                    Basis.PEOPLE,
                    "ethnic group, not a country's people");
        }
        boolean plural = head.tag().endsWith("S");
        boolean noun = head.isNoun() && all.stream().anyMatch(n -> n.kind() == Kind.PEOPLE);
        if (chosen.kind() == Kind.ADJECTIVE && !plural && !noun) {
            return new Resolution(chosen.country(), List.of(), null, Basis.PEOPLE, "adjective of " + chosen.country());
        }
        return new Resolution(chosen.country(), List.of("CVL"), null, Basis.PEOPLE, "people of " + chosen.country());
    }

    private Optional<Resolution> byApposition(Phrase phrase, Context context, int depth) {
        if (depth > 2 || !phrase.headWord().isProperNoun()) {
            return Optional.empty();
        }
        for (Phrase apposition : phrase.appositions()) {
            Optional<Resolution> read = read(apposition, context, depth + 1);
            if (read.isPresent() && read.get().basis() == Basis.ROLE) {
                return Optional.of(read.get().because("apposition"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Resolution> unknownName(Phrase phrase, Evidence evidence) {
        Token head = phrase.headWord();
        boolean actor = head.name().equals("PERSON") || head.name().equals("ORGANIZATION");
        if (!head.isProperNoun() || !actor) {
            return Optional.empty();
        }
        return Optional.of(new Resolution(
                evidence.country(),
                List.of(),
                null,
                Basis.UNKNOWN,
                "name in no table" + (evidence.country() == null ? "" : "; " + evidence.how())));
    }
}
