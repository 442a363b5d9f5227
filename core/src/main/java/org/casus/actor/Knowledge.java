package org.casus.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.actor.Known.Holding;
import org.casus.actor.Known.Kind;
import org.casus.actor.Known.Modifier;
import org.casus.actor.Known.Named;
import org.casus.actor.Known.Office;
import org.casus.actor.Known.Person;
import org.casus.actor.Known.Role;
import org.casus.knowledge.OwnKnowledge;
import org.casus.knowledge.OwnTable;
import org.casus.knowledge.TableKind;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;

/** The knowledge tables, read once and then only looked up. */
final class Knowledge {

    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{3}");

    /** Kinds of words that help to read a phrase or an article. */
    enum Cue {
        HOSTILE,
        SPEECH,
        /** What police do: a ministry of interior that does it acts as police. */
        POLICING,
        /** "officers": police or soldiers, whichever the article speaks of. */
        RANKED,
        /** "hundreds" of people: the people act. */
        QUANTITY,
        SIDE,
        STATE,
        LEADER,
        AREA,
        CONTESTED,
        WARRING
    }

    private final NameIndex names = new NameIndex();
    private final Map<String, List<Person>> bySurname = new HashMap<>();
    private final Map<String, List<Incumbent>> byOffice = new HashMap<>();
    private final List<Territory> territories = new ArrayList<>();
    private final Map<Cue, Set<String>> cues = new EnumMap<>(Cue.class);
    private final Sha256 digest = new Sha256();
    private final Set<String> countryCodes = new HashSet<>();
    private final Set<String> sectorCodes = new HashSet<>();
    private String hex = "";

    /** A person in one term. */
    record Incumbent(Person person, Holding holding) {}

    /** A territory with the adjectives by which news calls its authorities ("Armenian" for Nagorno-Karabakh). */
    record Territory(Named name, List<String> parties) {

        Territory {
            parties = List.copyOf(parties);
        }
    }

    private Knowledge() {}

    /**
     * The built-in tables and a user's own. Of things of one name the first is believed: what the user wrote, then what is
     * built in, then what was drawn from elsewhere.
     */
    static Knowledge load(OwnKnowledge own) {
        Knowledge knowledge = new Knowledge();
        knowledge.sectors(knowledge.open("sectors.tsv"));
        knowledge.countries(knowledge.open("countries.tsv"));
        knowledge.each(own, TableKind.METONYMS, knowledge::institutions);
        knowledge.territories(knowledge.open("territories.tsv"));
        knowledge.each(own, TableKind.REGIONS, knowledge::regions);
        knowledge.each(own, TableKind.ORGANISATIONS, knowledge::organisations);
        knowledge.each(own, TableKind.GROUPS, knowledge::groups);
        List<Table.Row> leaders = new ArrayList<>();
        knowledge.each(own, TableKind.LEADERS, table -> leaders.addAll(table.rows()));
        knowledge.leaders(Terms.merged(leaders));
        knowledge.each(own, TableKind.ROLES, knowledge::roles);
        knowledge.modifiers(knowledge.open("modifiers.tsv"));
        knowledge.each(own, TableKind.DISCARDS, knowledge::discards);
        knowledge.cues(knowledge.open("cues.tsv"));
        knowledge.hex = knowledge.digest.shortHex();
        return knowledge;
    }

    private void each(OwnKnowledge own, TableKind kind, Consumer<Table> load) {
        Map<Boolean, List<OwnTable>> drawn =
                own.of(kind).stream().collect(Collectors.partitioningBy(OwnTable::isDrawn));
        drawn.getOrDefault(false, List.of()).forEach(table -> own(table, load));
        load.accept(open(kind.file()));
        drawn.getOrDefault(true, List.of()).forEach(table -> own(table, load));
    }

    private void own(OwnTable table, Consumer<Table> load) {
        digest.add(table.text());
        load.accept(Table.own(table));
    }

    boolean isCountry(String code) {
        return countryCodes.contains(code);
    }

    String digest() {
        return hex;
    }

    NameIndex names() {
        return names;
    }

    /** Everybody whose surname this is ({@link Unit#key} form), in the order of the table. */
    List<Person> bySurname(String key) {
        return Collections.unmodifiableList(bySurname.getOrDefault(key, List.of()));
    }

    /**
     * Leaders whose surname differs from this by one letter, as transliterations and misspellings do; only for longer
     * names.
     */
    List<Person> byMisspeltSurname(String key) {
        if (key.length() < 6) {
            return List.of();
        }
        return bySurname.entrySet().stream()
                .filter(e -> Spelling.differsByOne(key, e.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(e -> e.getValue().stream())
                .filter(Person::prominent)
                .toList();
    }

    /** Everybody who ever held an office of a country. */
    List<Incumbent> holders(String country, Office office) {
        return Collections.unmodifiableList(byOffice.getOrDefault(country + office, List.of()));
    }

    List<Territory> territories() {
        return Collections.unmodifiableList(territories);
    }

    boolean isCue(Cue cue, String word) {
        return cues.getOrDefault(cue, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    private Table open(String name) {
        Table table = Table.read(name);
        digest.add(name);
        digest.add(table.bytes());
        return table;
    }

    private void sectors(Table table) {
        table.rows().forEach(row -> sectorCodes.add(row.need("code")));
    }

    private void countries(Table table) {
        for (Table.Row row : table.rows()) {
            countryCodes.add(code(row));
            add(row, Kind.COUNTRY, row.need("name"), row.list("aliases"), List.of("GOV"), "");
            add(row, Kind.ADJECTIVE, null, row.list("adjectives"), List.of(), "");
            add(row, Kind.PEOPLE, null, row.list("demonyms"), List.of("CVL"), "");
            add(row, Kind.CAPITAL, null, row.list("capitals"), List.of("GOV"), "");
        }
    }

    private void add(
            Table.Row row, Kind kind, @Nullable String main, List<String> others, List<String> sectors, String note) {
        List<String> forms = new ArrayList<>(main == null ? List.of() : List.of(main));
        forms.addAll(others);
        if (forms.isEmpty()) {
            return;
        }
        String column = row.get("country").isEmpty() ? "code" : "country";
        Named named = new Named(
                kind,
                main == null ? row.need("name") : main,
                country(row, column),
                sectors,
                row.optional("identity"),
                row.date("start"),
                row.date("end"),
                note,
                related(row));
        forms.forEach(form -> names.add(form, named));
    }

    private static List<String> related(Table.Row row) {
        List<String> operates = row.list("operates");
        return operates.isEmpty() ? row.list("patron") : operates;
    }

    private static String code(Table.Row row) {
        String code = row.need("code");
        if (!COUNTRY_CODE.matcher(code).matches()) {
            throw row.bad("column \"code\": \"" + code + "\" is no three-letter code");
        }
        return code;
    }

    /** A country of the table of countries, or a code that stands in the place of one. */
    private String country(Table.Row row, String column) {
        String code = row.need(column);
        if (!countryCodes.contains(code) && !NonState.is(code)) {
            throw row.bad("column \"" + column + "\": \"" + code + "\" is neither an ISO 3166 alpha-3 code nor one of "
                    + "PLOVER's codes for what is no state (IGO, UNO, EUR, NGO, ISM, IMG, MNC)");
        }
        return code;
    }

    private List<String> sectors(Table.Row row) {
        List<String> sectors = row.list("sectors");
        for (String sector : sectors) {
            if (!sectorCodes.contains(sector)) {
                throw row.bad("column \"sectors\": \"" + sector + "\" is no PLOVER sector; they are "
                        + new TreeSet<>(sectorCodes));
            }
        }
        return sectors;
    }

    private void institutions(Table table) {
        for (Table.Row row : table.rows()) {
            add(row, Kind.INSTITUTION, row.need("name"), List.of(), sectors(row), row.get("stands_for"));
        }
    }

    private void territories(Table table) {
        for (Table.Row row : table.rows()) {
            add(row, Kind.TERRITORY, row.need("name"), row.list("aliases"), List.of("PRE"), "");
            add(row, Kind.TERRITORY_PEOPLE, null, row.list("people"), List.of("CVL", "PRE"), "");
            Named named = new Named(
                    Kind.TERRITORY,
                    row.need("name"),
                    row.need("country"),
                    List.of("PRE"),
                    row.optional("identity"),
                    row.date("start"),
                    row.date("end"),
                    "",
                    row.list("patron"));
            territories.add(new Territory(named, row.list("party")));
        }
    }

    private void regions(Table table) {
        for (Table.Row row : table.rows()) {
            add(row, Kind.REGION, row.need("name"), row.list("aliases"), List.of(), "");
        }
    }

    private void organisations(Table table) {
        for (Table.Row row : table.rows()) {
            add(row, Kind.ORGANISATION, row.need("name"), row.list("aliases"), sectors(row), "");
        }
    }

    private void groups(Table table) {
        for (Table.Row row : table.rows()) {
            add(row, Kind.GROUP, row.need("name"), row.list("aliases"), sectors(row), row.get("source"));
        }
    }

    private void leaders(List<Table.Row> terms) {
        Map<String, List<Table.Row>> people = new LinkedHashMap<>();
        for (Table.Row row : terms) {
            people.computeIfAbsent(Unit.key(row.need("name")), k -> new ArrayList<>())
                    .add(row);
        }
        for (List<Table.Row> rows : people.values()) {
            person(rows);
        }
    }

    private void person(List<Table.Row> rows) {
        List<Holding> holdings = new ArrayList<>();
        Set<String> surnames = new HashSet<>();
        Set<String> forms = new HashSet<>();
        boolean prominent = false;
        for (Table.Row row : rows) {
            holdings.add(new Holding(
                    country(row, "country"),
                    row.need("office"),
                    Terms.office(row),
                    sectors(row),
                    Terms.start(row),
                    row.date("end"),
                    row.optional("identity")));
            surnames.addAll(row.list("surnames"));
            forms.add(row.need("name"));
            forms.addAll(row.list("aliases"));
            prominent |= Terms.isProminent(row);
        }
        Person person = new Person(rows.get(0).need("name"), List.copyOf(surnames), holdings, prominent);
        for (String form : forms) {
            // A single word names a person only where the table's own rows vouch for it: "Francis" does not.
            if (prominent || form.strip().contains(" ")) {
                names.add(form, person);
            }
        }
        surnames.forEach(surname -> bySurname
                .computeIfAbsent(Unit.key(surname), k -> new ArrayList<>())
                .add(person));
        for (Holding holding : holdings) {
            byOffice.computeIfAbsent(holding.country() + holding.office(), k -> new ArrayList<>())
                    .add(new Incumbent(person, holding));
        }
    }

    private void roles(Table table) {
        for (Table.Row row : table.rows()) {
            String term = row.need("term");
            Office office = row.get("office").isEmpty() ? null : row.one("office", Office.class);
            boolean group = row.need("kind").equals("group");
            boolean strong = row.need("strength").equals("strong");
            List<String> sectors = sectors(row);
            if (sectors.isEmpty()) {
                throw row.bad("column \"sectors\" is empty; give at least one PLOVER sector");
            }
            String country = row.optional("country");
            names.add(term, new Role(term, sectors, group, strong, office, country, false));
            String plural = Plurals.of(term);
            if (!plural.equals(term)) {
                names.add(plural, new Role(term, sectors, group, strong, office, country, true));
            }
        }
    }

    private void modifiers(Table table) {
        for (Table.Row row : table.rows()) {
            String term = row.need("term");
            names.add(term, new Modifier(term, sectors(row), row.one("effect", Known.Effect.class)));
        }
    }

    private void discards(Table table) {
        for (Table.Row row : table.rows()) {
            names.add(row.need("name"), new Known.Discard(row.need("name"), row.need("kind")));
        }
    }

    private void cues(Table table) {
        for (Table.Row row : table.rows()) {
            cues.computeIfAbsent(row.one("kind", Cue.class), k -> new HashSet<>())
                    .add(row.need("word"));
        }
    }
}
