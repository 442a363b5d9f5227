package org.casus.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.NameIndex.Match;
import org.casus.text.Token;

/** The names of the tables found in a phrase, and where they stand to its head. */
final class Matches {

    private static final Set<String> STANCE = Set.of("pro", "anti", "non", "post", "ex");
    private static final Set<String> LEADING = Set.of("led", "run");

    private final Phrase phrase;
    private final List<Unit> units;
    private final List<Match> all;

    Matches(Knowledge knowledge, Phrase phrase) {
        this.phrase = phrase;
        this.units = Unit.of(phrase.texts());
        this.all = knowledge.names().find(units);
    }

    Phrase phrase() {
        return phrase;
    }

    List<Match> all() {
        return all;
    }

    Unit unit(int i) {
        return units.get(i);
    }

    List<Unit> units() {
        return units;
    }

    /** The name or role that covers the head. */
    Optional<Match> head() {
        return all.stream()
                .filter(m -> covers(m, phrase.head()))
                .filter(m -> last(m) > phrase.head() || !units.get(m.to() - 1).joined())
                .findFirst();
    }

    /** Whether the head's name runs over this word ("Ministry of Defence"). */
    boolean headCovers(Token word) {
        int at = phrase.words().indexOf(word);
        return head().filter(m -> first(m) <= at && at <= last(m)).isPresent();
    }

    /** Index of a match's first word. */
    int first(Match match) {
        return units.get(match.from()).word();
    }

    /** Index of a match's last word. */
    int last(Match match) {
        return units.get(match.to() - 1).word();
    }

    boolean covers(Match match, int word) {
        return first(match) <= word && word <= last(match);
    }

    boolean beforeHead(Match match) {
        return last(match) < phrase.head();
    }

    boolean inTail(Match match) {
        return first(match) >= phrase.tail();
    }

    /** Whether "'s" follows. */
    boolean possesses(Match match) {
        int next = last(match) + 1;
        return next < phrase.words().size() && phrase.words().get(next).tag().equals("POS");
    }

    /** "Turkish-backed", "pro-Iranian": says whose side somebody is on, not what he is; "Hamas-led" tells what he is. */
    boolean isStance(Match match) {
        if (units.get(match.to() - 1).joined() && match.to() < units.size()) {
            return !LEADING.contains(units.get(match.to()).key());
        }
        return match.from() > 0
                && units.get(match.from() - 1).joined()
                && STANCE.contains(units.get(match.from() - 1).key());
    }

    boolean hasWord(String word) {
        return phrase.words().stream().anyMatch(t -> t.text().equalsIgnoreCase(word));
    }

    /** Whether this word stands directly before a match. */
    boolean follows(Match match, String word) {
        int before = first(match) - 1;
        return before >= 0 && phrase.words().get(before).text().equalsIgnoreCase(word);
    }

    /** The readings of one kind, in the order of the tables. */
    static <T extends Known> List<T> only(Match match, Class<T> kind) {
        return match.known().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
