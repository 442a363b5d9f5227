package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Knowledge.Incumbent;
import org.casus.actor.Known.Effect;
import org.casus.actor.Known.Kind;
import org.casus.actor.Known.Modifier;
import org.casus.actor.Known.Named;
import org.casus.actor.Known.Office;
import org.casus.actor.Known.Role;
import org.casus.actor.NameIndex.Match;
import org.casus.actor.Resolution.Basis;
import org.jspecify.annotations.Nullable;

/** Reads "Syrian rebel commanders", "Hamas fighters", "former US envoy": a role with what stands before and after it. */
final class RoleReader {

    /** Sectors of roles that give way to the sectors of an armed group or institution they belong to. */
    private static final Set<String> YIELDING = Set.of("REB", "UAF", "MIL", "GOV", "UNK", "PRM", "SPY");

    private static final Set<String> IN_OFFICE = Set.of("GOV", "LEG", "JUD", "SPY");
    private static final Set<String> ARMED = Set.of("REB", "UAF", "MIL", "PRM");

    private final Knowledge knowledge;
    private final Role role;
    private final Matches matches;
    private final Evidence evidence;
    private final Context context;
    private final List<Modifier> modifiers = new ArrayList<>();

    RoleReader(Knowledge knowledge, Role role, Matches matches, Evidence evidence, Context context) {
        this.knowledge = knowledge;
        this.role = role;
        this.matches = matches;
        this.evidence = evidence;
        this.context = context;
        Optional<Match> head = matches.head();
        for (Match match : matches.all()) {
            boolean other = head.isEmpty() || head.get() != match;
            if (other && matches.beforeHead(match) && !matches.isStance(match) && !matches.possesses(match)) {
                modifier(match);
            }
        }
    }

    /** Roles before a role say whose it is: "defence ministry spokesman". */
    private void modifier(Match match) {
        Optional<Modifier> own = Matches.only(match, Modifier.class).stream().findFirst();
        if (own.isPresent()) {
            modifiers.add(own.get());
            return;
        }
        Matches.only(match, Role.class).stream()
                .filter(r -> r != role && r.strong() && !r.plural())
                .findFirst()
                .ifPresent(r -> modifiers.add(new Modifier(r.term(), r.sectors(), Effect.LEAD)));
    }

    Resolution read() {
        Knowledge.Territory territory = territory();
        if (territory != null) {
            return ofTerritory(territory.name());
        }
        List<String> sectors = sectors();
        String country = country();
        String how = "role: " + role.term() + (country == null ? "" : "; country from " + evidence.how());
        Optional<Incumbent> holder = holder(country);
        return holder.map(h -> new Resolution(
                        country,
                        sectors,
                        h.holding().identity(),
                        Basis.ROLE,
                        how + "; held by " + h.person().name()))
                .orElse(new Resolution(country, sectors, null, Basis.ROLE, how));
    }

    private @Nullable String country() {
        if (role.country() != null && evidence.country() == null) {
            return role.country();
        }
        Named body = evidence.body();
        boolean envoy = role.strong() && role.sectors().get(0).equals("GOV");
        if (body != null && !envoy) {
            return body.country();
        }
        return evidence.country();
    }

    /** A title alone names its holder where the date decides: "the Armenian prime minister". */
    private Optional<Incumbent> holder(@Nullable String country) {
        LocalDate date = context.date();
        Office office = role.office();
        boolean other = modifiers.stream().anyMatch(m -> m.effect() == Effect.FORMER || m.effect() == Effect.THEN);
        if (date == null || country == null || office == null || role.plural() || other) {
            return Optional.empty();
        }
        List<Incumbent> holders = knowledge.holders(country, office).stream()
                .filter(i -> i.holding().holdsOn(date))
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    private List<String> sectors() {
        Named body = evidence.body();
        Resolution owner = evidence.owner() == null ? evidence.complement() : evidence.owner();
        List<String> own = role.sectors();
        if (body != null && body.kind() != Kind.TERRITORY && yields(body)) {
            own = role.group() && role.strong() && own.get(0).equals("GOV") && body.kind() == Kind.GROUP
                    ? Resolution.join(List.of("GOV"), body.sectors())
                    : body.sectors();
        } else if (body == null && owner != null && yields(owner)) {
            own = owner.sectors();
        }
        return modified(own);
    }

    private boolean yields(Named body) {
        if (!role.strong()) {
            return true;
        }
        boolean armed = body.kind() == Kind.GROUP || body.kind() == Kind.INSTITUTION;
        return armed && YIELDING.contains(role.sectors().get(0));
    }

    private boolean yields(Resolution owner) {
        if (owner.sectors().isEmpty() || owner.basis() == Basis.COUNTRY || owner.basis() == Basis.PEOPLE) {
            return false;
        }
        boolean rebel = owner.sectors().get(0).equals("REB");
        return !role.strong() || rebel && YIELDING.contains(role.sectors().get(0));
    }

    private List<String> modified(List<String> own) {
        List<String> sectors = own;
        boolean former = false;
        boolean weak = !role.strong() && own == role.sectors();
        for (Modifier modifier : modifiers) {
            switch (modifier.effect()) {
                case REPLACE ->
                    sectors = Resolution.join(
                            modifier.sectors(), ARMED.contains(sectors.get(0)) || weak ? List.of() : others(sectors));
                case LEAD -> {
                    sectors = lead(sectors, modifier, weak);
                    weak = false;
                }
                case WEAK -> {
                    if (weak || sectors.get(0).equals("UNK")) {
                        sectors = modifier.sectors();
                        weak = false;
                    }
                }
                case ADD -> sectors = Resolution.join(sectors, modifier.sectors());
                case FORMER -> former = true;
                case THEN -> {}
                case FORCES -> sectors = ARMED.contains(sectors.get(0)) ? modifier.sectors() : sectors;
            }
        }
        return former && IN_OFFICE.contains(sectors.get(0)) ? List.of("ELI") : sectors;
    }

    private static List<String> lead(List<String> sectors, Modifier modifier, boolean weak) {
        String first = modifier.sectors().get(0);
        if (weak) {
            return modifier.sectors();
        }
        boolean side = first.equals("REB") || first.equals("OPP");
        boolean general = sectors.get(0).equals("GOV")
                || ARMED.contains(sectors.get(0))
                || sectors.get(0).equals("UNK");
        if (side && general) {
            return first.equals("REB") && sectors.get(0).equals("GOV")
                    ? Resolution.join(modifier.sectors(), sectors)
                    : modifier.sectors();
        }
        return Resolution.join(sectors, modifier.sectors());
    }

    private static List<String> others(List<String> sectors) {
        return sectors.stream()
                .filter(s -> !s.equals("GOV") && !s.equals("UNK"))
                .toList();
    }

    /** The contested territory whose people or authorities these are. */
    private Knowledge.@Nullable Territory territory() {
        Named body = evidence.body();
        if (body != null && (body.kind() == Kind.TERRITORY || body.kind() == Kind.TERRITORY_PEOPLE)) {
            return new Knowledge.Territory(body, List.of());
        }
        Resolution complement = evidence.complement();
        if (complement != null && complement.sectors().equals(List.of("PRE"))) {
            return context.territory().orElse(null);
        }
        boolean separatist =
                modifiers.stream().anyMatch(m -> m.sectors().equals(List.of("REB")) && m.effect() == Effect.LEAD)
                        || role.term().startsWith("separatist");
        Optional<Knowledge.Territory> article = context.territory();
        if (!separatist || article.isEmpty()) {
            return null;
        }
        boolean itsParty = article.get().parties().stream().anyMatch(matches::hasWord)
                || evidence.country() == null
                || article.get().name().country().equals(evidence.country());
        return itsParty ? article.get() : null;
    }

    private Resolution ofTerritory(Named territory) {
        String first = role.sectors().get(0);
        List<String> sectors = role.strong() && !first.equals("UNK")
                ? Resolution.join(List.of(first.equals("REB") && role.group() ? "GOV" : first), List.of("PRE"))
                : List.of("GOV", "PRE");
        return new Resolution(
                territory.country(),
                sectors,
                null,
                Basis.ROLE,
                "role: " + role.term() + " of contested territory " + territory.name());
    }
}
