package org.casus.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.log.Log;
import org.casus.log.MemoryLog;

/**
 * The origins of articles as they arrive. Which articles share an origin does not depend on the order of arrival. Not
 * thread-safe.
 */
public final class Origins {

    private final ReprintIndex index;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Set<Integer>> shared = new HashMap<>();

    /**
     * @param log where fingerprints are kept; what it holds already is taken up
     */
    public Origins(Log<Fingerprint> log) {
        this.index = new ReprintIndex(log);
        for (int number = 0; number < log.size(); number++) {
            Fingerprint known = log.get(number);
            take(known.article(), number, index.enter(known, number));
        }
    }

    /** Origins kept in memory. */
    public static Origins inMemory() {
        return new Origins(new MemoryLog<>());
    }

    /**
     * Adds an article; one with an id that is known is left out.
     *
     * @return whether it was added
     */
    public boolean add(Fingerprint fingerprint) {
        if (numbers.containsKey(fingerprint.article())) {
            return false;
        }
        int number = index.log().size();
        take(fingerprint.article(), number, index.add(fingerprint));
        return true;
    }

    private void take(String article, int number, List<ReprintIndex.Match> matches) {
        numbers.put(article, number);
        for (ReprintIndex.Match match : matches) {
            shared.computeIfAbsent(number, key -> new TreeSet<>()).add(match.number());
            shared.computeIfAbsent(match.number(), key -> new TreeSet<>()).add(number);
        }
    }

    /** All origins, in the order in which their first article arrived. */
    public List<Origin> all() {
        List<Origin> all = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (int number = 0; number < index.log().size(); number++) {
            if (!done.contains(number)) {
                Collection<Integer> related = related(number);
                done.addAll(related);
                all.addAll(origins(related));
            }
        }
        return all;
    }

    /**
     * The origins of an article: one, or two and more where it was put together from several.
     *
     * @return none where the article was never added
     */
    public List<Origin> of(String article) {
        return Optional.ofNullable(numbers.get(article)).stream()
                .flatMap(number -> origins(related(number)).stream())
                .filter(origin -> origin.articles().contains(article))
                .toList();
    }

    /** Everything that shares text with an article, directly or by way of others, itself too. */
    private Collection<Integer> related(int number) {
        Set<Integer> found = new TreeSet<>(Set.of(number));
        Deque<Integer> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (int next : shared.getOrDefault(open.remove(), Set.of())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    private List<Origin> origins(Collection<Integer> related) {
        Map<Integer, Fingerprint> prints = new TreeMap<>();
        related.forEach(number -> prints.put(number, index.log().get(number)));
        return new OriginFinder(prints, shared).origins();
    }
}
