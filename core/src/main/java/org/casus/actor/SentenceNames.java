package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.actor.Known.Named;
import org.casus.actor.Known.Person;
import org.casus.actor.NameIndex.Match;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** The names of the tables in a sentence, found without its tree, which often breaks long names apart. */
final class SentenceNames {

    private final List<Range> ranges = new ArrayList<>();

    /**
     * A name in a sentence.
     *
     * @param first index of its first token
     * @param last index of its last token
     * @param match what it may stand for
     */
    record Range(int first, int last, Match match) {

        boolean covers(int token) {
            return first <= token && token <= last;
        }

        boolean isEntity() {
            return !Matches.only(match, Named.class).isEmpty()
                    || !Matches.only(match, Person.class).isEmpty();
        }
    }

    SentenceNames(Knowledge knowledge, Sentence sentence) {
        List<Unit> units = Unit.of(sentence.tokens().stream().map(Token::text).toList());
        for (Match match : knowledge.names().find(units)) {
            ranges.add(new Range(
                    units.get(match.from()).word(), units.get(match.to() - 1).word(), match));
        }
    }

    List<Range> all() {
        return List.copyOf(ranges);
    }

    Optional<Range> at(int token) {
        return ranges.stream().filter(r -> r.covers(token)).findFirst();
    }

    /** The country, person, organisation or group whose name covers a token. */
    Optional<Range> entityAt(int token) {
        return at(token).filter(Range::isEntity);
    }
}
