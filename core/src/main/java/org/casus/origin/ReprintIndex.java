package org.casus.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.casus.log.Log;
import org.casus.log.Postings;

/**
 * Finds the articles that a new one is a reprint of, among any number. Each article is entered under the smallest hashes
 * of its text and of its lead ("bottom-k"): where one text lies in another, the larger's smallest hashes that lie in the
 * common part are among the smaller's smallest. Only articles that share some are compared, so the work on an article does
 * not grow with their number.
 *
 * <p>Memory: about {@value #KEYS} entries of 8 bytes an article at a load between 0.35 and 0.7, beside the log. Not
 * thread-safe. Method: A. Broder, On the resemblance and containment of documents (1997).
 */
public final class ReprintIndex {

    private static final int BODY_KEYS = 16;
    private static final int LEAD_KEYS = 8;
    private static final int KEYS = BODY_KEYS + LEAD_KEYS;

    /** How many candidates are compared: those that share most hashes. */
    private static final int MOST_CANDIDATES = 24;

    private final Log<Fingerprint> log;
    private final Postings postings = new Postings();

    /**
     * An article that shares a text with another.
     *
     * @param number of the earlier article in the log
     * @param relation what the new one did to it
     */
    public record Match(int number, Relation relation) {}

    /**
     * An index over a log. What the log holds already is found once it is entered again ({@link #enter}).
     *
     * @param log used by this index alone
     */
    public ReprintIndex(Log<Fingerprint> log) {
        this.log = log;
    }

    /** Where the fingerprints are. */
    public Log<Fingerprint> log() {
        return log;
    }

    /**
     * Adds an article.
     *
     * @return the articles added before that share its text, by number
     */
    public List<Match> add(Fingerprint fingerprint) {
        int number = log.size();
        log.append(fingerprint);
        return enter(fingerprint, number);
    }

    /**
     * Enters an article that the log holds.
     *
     * @param number its number in the log
     * @return the articles entered before that share its text, by number
     */
    List<Match> enter(Fingerprint fingerprint, int number) {
        List<Match> matches = new ArrayList<>();
        Set<Integer> keys = keys(fingerprint);
        for (int candidate : candidates(keys)) {
            Optional<Relation> relation = ReprintJudge.relation(fingerprint, log.get(candidate));
            relation.ifPresent(r -> matches.add(new Match(candidate, r)));
        }
        keys.forEach(key -> postings.add(key, number));
        matches.sort(Comparator.comparingInt(Match::number));
        return matches;
    }

    private Collection<Integer> candidates(Set<Integer> keys) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (int key : keys) {
            postings.each(key, number -> shared.merge(number, 1, Integer::sum));
        }
        if (shared.size() <= MOST_CANDIDATES) {
            return shared.keySet();
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<Integer> keys(Fingerprint fingerprint) {
        Set<Integer> keys = new LinkedHashSet<>();
        choose(fingerprint.runs(), BODY_KEYS, keys);
        choose(fingerprint.lead(), BODY_KEYS + LEAD_KEYS, keys);
        return keys;
    }

    /** The smallest hashes that are no common wording. */
    private void choose(int[] hashes, int most, Set<Integer> keys) {
        for (int i = 0; i < hashes.length && keys.size() < most; i++) {
            if (postings.isTelling(hashes[i])) {
                keys.add(hashes[i]);
            }
        }
    }
}
