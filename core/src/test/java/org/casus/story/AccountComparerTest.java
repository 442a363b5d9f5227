package org.casus.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.casualty.Figure;
import org.casus.casualty.Loss;
import org.casus.claim.Attribution;
import org.casus.claim.Stance;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountComparerTest {

    private static final Span SPAN = new Span(0, 1);

    private final AccountComparer comparer = new AccountComparer();

    /** "the army says 12": a record of a source with a figure of dead, null for the outlet or no figure. */
    private static CodedRecord record(
            String incident,
            @Nullable String source,
            Stance stance,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable LocalDate day) {
        return record(incident, source, stance, low, high, day, "people");
    }

    private static CodedRecord record(
            String incident,
            @Nullable String source,
            Stance stance,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable LocalDate day,
            String of) {
        List<Figure> figures = low == null
                ? List.of()
                : List.of(new Figure(Loss.KILLED, low, low, high, of, false, low + " " + of, SPAN));
        List<Attribution> attribution = source == null
                ? List.of()
                : List.of(new Attribution(source, SPAN, "said", SPAN, List.of(SPAN), stance, false, List.of()));
        EventDate date = day == null
                ? EventDate.unknown("none")
                : new EventDate("on that day", SPAN, day, day, EventDate.Precision.DAY, "test");
        return new CodedRecord(
                figures.isEmpty() ? Kind.EVENT : Kind.CASUALTY,
                incident + source + low,
                "a",
                "ASSAULT",
                null,
                null,
                List.of(),
                Factuality.CLAIMED,
                List.of(),
                List.of(),
                null,
                date,
                attribution,
                figures,
                SPAN,
                SPAN,
                4,
                -9.0,
                "rule",
                1,
                incident,
                null);
    }

    /** What one article tells. */
    private static List<Statement> statements(CodedRecord... records) {
        Article article = Article.ofText("a", "x");
        return Stream.of(records)
                .map(each -> new Statement(each, article, List.of("o"), each.incident()))
                .toList();
    }

    /** What articles of several days tell of one incident, each with an origin of its own where none is shared. */
    private static Statement told(CodedRecord record, String article, String origin, int day) {
        Article published =
                new Article(article, article, null, null, LocalDate.of(2024, 5, day), null, null, "en", "x", List.of());
        return new Statement(record, published, List.of(origin), record.incident());
    }

    private String first(CodedRecord... records) {
        Account account = comparer.compare(statements(records)).get(0);
        return describe("supported", account.supporting()) + "; " + describe("contradicted", account.contradicting());
    }

    private static String describe(String how, List<Account.Version> versions) {
        return how
                + versions.stream()
                        .map(v -> " by "
                                + v.statement().record().attribution().get(0).text() + " agreeing " + v.agreeing()
                                + " disagreeing " + v.disagreeing())
                        .toList()
                        .toString()
                        .toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({"civilians, fighters, true", "civilians, soldiers, false", "civilians, children, false"})
    void whoCountsForFightersWhomAnotherCountsForCiviliansContradictsHim(String mine, String others, boolean opposed) {
        CodedRecord residents = record("i", "residents", Stance.ASSERTS, 31, 31, null, mine);
        CodedRecord army = record("i", "the army", Stance.ASSERTS, 12, 12, null, others);
        assertEquals(
                opposed
                        ? "supported[]; contradicted[ by the army agreeing [truth] disagreeing [victims]]"
                        : "supported[]; contradicted[]",
                first(residents, army));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12 | 12 | 12 | true",
                "12 | 12 | 5 | 5 | false",
                "10 |    | 12 | 12 | true", // "at least 10" allows 12
                "12 | 12 | 20 |    | false"
            })
    void figuresAgreeWhereTheirBoundsMeet(
            int low, @Nullable Integer high, int othersLow, @Nullable Integer othersHigh, boolean agree) {
        CodedRecord army = record("i", "the army", Stance.ASSERTS, low, high, null);
        CodedRecord rebels = record("i", "the rebels", Stance.ASSERTS, othersLow, othersHigh, null);
        String wanted = agree
                ? "supported[ by the rebels agreeing [truth, killed] disagreeing []]; contradicted[]"
                : "supported[]; contradicted[ by the rebels agreeing [truth] disagreeing [killed]]";
        assertEquals(wanted, first(army, rebels));
    }

    @Test
    void whoDeniesContradicts() {
        CodedRecord rebels = record("i", "the rebels", Stance.ASSERTS, null, null, null);
        CodedRecord army = record("i", "the army", Stance.DENIES, null, null, null);
        assertEquals("supported[]; contradicted[ by the army agreeing [] disagreeing [truth]]", first(rebels, army));
    }

    /** "the army says rebels did it". */
    private static CodedRecord blaming(String source, String sector) {
        CodedRecord told = record("i", source, Stance.ASSERTS, null, null, null);
        return new CodedRecord(
                told.kind(),
                told.id(),
                told.article(),
                told.type(),
                null,
                null,
                List.of(),
                told.factuality(),
                List.of(new Actor(sector, SPAN, "KEN", List.of(sector), null, "test")),
                List.of(),
                null,
                told.date(),
                told.attribution(),
                List.of(),
                SPAN,
                SPAN,
                4,
                -9.0,
                "rule",
                1,
                "i",
                null);
    }

    @ParameterizedTest
    @CsvSource({"REB, REB, true", "REB, MIL, false", "GOV, MIL, true"})
    void whoBlamesAnotherSideContradicts(String sector, String othersSector, boolean agree) {
        String wanted = agree
                ? "supported[ by the rebels agreeing [truth, actor] disagreeing []]; contradicted[]"
                : "supported[]; contradicted[ by the rebels agreeing [truth] disagreeing [actor]]";
        assertEquals(wanted, first(blaming("the army", sector), blaming("the rebels", othersSector)));
    }

    @Test
    void nobodySupportsHimself() {
        CodedRecord once = record("i", "the army", Stance.ASSERTS, 12, 12, null);
        CodedRecord again = record("i", "The army", Stance.ASSERTS, 12, 12, null);
        assertEquals("supported[]; contradicted[]", first(once, again));
    }

    @Test
    void lossesOfOneDayAreOfOneHappening() {
        LocalDate day = LocalDate.of(2024, 5, 6);
        CodedRecord army = record("i", "the army", Stance.ASSERTS, 12, 12, day);
        assertEquals(
                "supported[]; contradicted[ by the rebels agreeing [truth, date] disagreeing [killed]]",
                first(army, record("j", "the rebels", Stance.ASSERTS, 5, 5, day)));
        assertEquals(
                "supported[]; contradicted[]",
                first(army, record("j", "the rebels", Stance.ASSERTS, 5, 5, day.plusDays(9))));
    }

    @Test
    void lossesOfUnknownTimeAndPlaceAreNotJoined() {
        CodedRecord army = record("i", "the army", Stance.ASSERTS, 12, 12, null);
        assertEquals("supported[]; contradicted[]", first(army, record("j", "the rebels", Stance.ASSERTS, 5, 5, null)));
    }

    @Test
    void whatTheOutletAloneTellsWithoutFiguresIsNoAccount() {
        assertEquals(List.of(), comparer.compare(statements(record("i", null, Stance.ASSERTS, null, null, null))));
    }

    @Test
    void reprintsOfOneStatementAreOneAccountOfOneOrigin() {
        CodedRecord army = record("i", "the army", Stance.ASSERTS, 12, 12, null);
        List<Account> accounts =
                comparer.compare(List.of(told(army, "a", "o", 1), told(army, "b", "o", 1), told(army, "c", "p", 2)));
        assertEquals(1, accounts.size());
        assertEquals(List.of("o", "p"), accounts.get(0).origins());
        assertEquals(3, accounts.get(0).articles().size());
    }

    @Test
    void outletsOfTwoOriginsAreTwoSourcesAndThoseOfOneAreNot() {
        CodedRecord twelve = record("i", null, Stance.ASSERTS, 12, 12, null);
        CodedRecord five = record("i", null, Stance.ASSERTS, 5, 5, null);
        assertEquals(
                1,
                comparer.compare(List.of(told(twelve, "a", "o", 1), told(five, "b", "p", 1)))
                        .get(0)
                        .contradicting()
                        .size());
        assertEquals(
                List.of(),
                comparer.compare(List.of(told(twelve, "a", "o", 1), told(five, "b", "o", 1)))
                        .get(0)
                        .contradicting());
    }

    @Test
    void whatASourceSaysLaterIsARevisionAndNoContradiction() {
        CodedRecord twelve = record("i", "the army", Stance.ASSERTS, 12, 12, null);
        CodedRecord fifteen = record("i", "the army", Stance.ASSERTS, 15, 15, null);
        List<Account> accounts = comparer.compare(List.of(told(twelve, "a", "o", 1), told(fifteen, "b", "p", 2)));
        assertEquals(List.of(), accounts.get(0).contradicting());
        assertEquals(fifteen, accounts.get(0).later().get(0).record());
        assertEquals(List.of(), accounts.get(1).later());
    }

    @Test
    void whoGivesNoFigureNeitherSupportsNorContradictsOne() {
        CodedRecord army = record("i", "the army", Stance.ASSERTS, 12, 12, null);
        CodedRecord rebels = record("i", "the rebels", Stance.ASSERTS, null, null, null);
        assertEquals("supported[]; contradicted[]", first(army, rebels));
    }
}
