package org.casus.actor;

import java.util.List;
import java.util.Optional;
import org.casus.actor.Known.Kind;
import org.casus.actor.Known.Named;
import org.casus.actor.Known.Person;
import org.casus.actor.NameIndex.Match;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a head tell of whose it is.
 *
 * @param country the country named before the head, or after it in "of", or in "in"; null for none
 * @param body the institution, organisation, group or territory named there, null for none
 * @param owner the person named before the head ("Putin's government"), null for none
 * @param complement what the "of" phrase stands for, null for none
 * @param where what the "in" phrase stands for, null for none
 * @param how which words told the country
 */
record Evidence(
        @Nullable String country,
        @Nullable Named body,
        @Nullable Resolution owner,
        @Nullable Resolution complement,
        @Nullable Resolution where,
        String how) {

    static Evidence of(
            Knowledge knowledge,
            PersonReader persons,
            Matches matches,
            Context context,
            @Nullable Resolution complement,
            @Nullable Resolution where) {
        Named body = body(matches, context, false);
        Optional<Named> adjective = place(matches, context, false);
        Resolution owner = persons.owner(matches, context).orElse(null);
        if (adjective.isPresent()) {
            return new Evidence(
                    adjective.get().country(),
                    body,
                    owner,
                    complement,
                    where,
                    "\"" + adjective.get().name() + "\"");
        }
        if (body != null) {
            return new Evidence(body.country(), body, owner, complement, where, body.name());
        }
        if (owner != null && owner.country() != null) {
            return new Evidence(owner.country(), null, owner, complement, where, owner.how());
        }
        if (complement != null && complement.country() != null) {
            boolean ofBody = complement.basis() == Resolution.Basis.BODY;
            Named theirs = ofBody ? body(matches, context, true) : null;
            return new Evidence(complement.country(), theirs, null, complement, where, complement.how());
        }
        Named tail = body(matches, context, true);
        Optional<Named> of = place(matches, context, true);
        if (tail != null || of.isPresent()) {
            String country = tail != null ? tail.country() : of.get().country();
            return new Evidence(country, tail, null, complement, where, "of phrase");
        }
        if (where != null) {
            return new Evidence(where.country(), null, null, complement, where, "in phrase");
        }
        return new Evidence(null, null, null, complement, null, "no country in the phrase");
    }

    private static @Nullable Named body(Matches matches, Context context, boolean tail) {
        Optional<Match> head = matches.head();
        for (Match match : matches.all()) {
            if (head.isPresent() && head.get() == match || !side(matches, match, tail) || matches.isStance(match)) {
                continue;
            }
            List<Named> bodies = Matches.only(match, Named.class).stream()
                    .filter(n -> switch (n.kind()) {
                        case ORGANISATION, GROUP, INSTITUTION, TERRITORY, TERRITORY_PEOPLE -> true;
                        case COUNTRY, ADJECTIVE, PEOPLE, CAPITAL, REGION -> false;
                    })
                    .filter(n -> context.date() == null || n.holdsOn(context.date()))
                    .toList();
            if (!bodies.isEmpty() && Matches.only(match, Person.class).isEmpty()) {
                return context.choose(bodies);
            }
        }
        return null;
    }

    /** A country told by name, adjective, people or capital. */
    private static Optional<Named> place(Matches matches, Context context, boolean tail) {
        Optional<Match> head = matches.head();
        for (Match match : matches.all()) {
            boolean isHead = head.isPresent() && head.get() == match;
            if (isHead || !side(matches, match, tail) || matches.isStance(match) || matches.follows(match, "ethnic")) {
                continue;
            }
            List<Named> places = Matches.only(match, Named.class).stream()
                    .filter(n -> n.kind() == Kind.COUNTRY
                            || n.kind() == Kind.ADJECTIVE
                            || n.kind() == Kind.PEOPLE
                            || n.kind() == Kind.REGION
                            || n.kind() == Kind.CAPITAL)
                    .toList();
            List<Named> now = places.stream()
                    .filter(n -> context.date() == null || n.holdsOn(context.date()))
                    .toList();
            if (!places.isEmpty()) {
                return Optional.of(context.choose(now.isEmpty() ? places : now));
            }
        }
        return Optional.empty();
    }

    private static boolean side(Matches matches, Match match, boolean tail) {
        return tail ? matches.inTail(match) : matches.beforeHead(match) && !matches.inTail(match);
    }
}
