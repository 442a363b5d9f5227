package org.casus.story;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which reports belong to which incident: chains through flat arrays, 12 bytes a report, so that what is done for a report
 * costs the same however many reports and incidents there are. An incident has the number of its first report. Not
 * thread-safe.
 */
final class Members {

    private static final int NONE = -1;

    private int[] incidentOf = new int[1024];
    private int[] after = new int[1024];

    /** The report before in the same incident; for the first one, the last of all. */
    private int[] before = new int[1024];

    private int size;

    /** The next report begins an incident. */
    void begin() {
        int number = next();
        incidentOf[number] = number;
        before[number] = number;
    }

    /** The next report joins an incident. */
    void join(int incident) {
        int number = next();
        append(incident, number);
    }

    private int next() {
        if (size == after.length) {
            int larger = size + size / 2;
            incidentOf = Arrays.copyOf(incidentOf, larger);
            after = Arrays.copyOf(after, larger);
            before = Arrays.copyOf(before, larger);
        }
        after[size] = NONE;
        return size++;
    }

    private void append(int incident, int number) {
        int last = before[incident];
        incidentOf[number] = incident;
        after[last] = number;
        after[number] = NONE;
        before[number] = last;
        before[incident] = number;
    }

    /** The incident of a report. */
    int incidentOf(int number) {
        return incidentOf[number];
    }

    /** The incidents, ascending. */
    IntStream incidents() {
        return IntStream.range(0, size).filter(number -> incidentOf[number] == number);
    }

    /** An incident's reports in the order of their arrival; none where no incident has the number. */
    IntStream of(int incident) {
        boolean known = incident >= 0 && incident < size && incidentOf[incident] == incident;
        return known
                ? IntStream.iterate(incident, number -> number != NONE, number -> after[number])
                : IntStream.empty();
    }

    /** An incident's first reports and its last, so many of each, in the order of their arrival; each once. */
    IntStream ends(int incident, int each) {
        int[] ends = new int[2 * each];
        int count = 0;
        int first = incident;
        for (; count < each && first != NONE; first = after[first]) {
            ends[count++] = first;
        }
        int firsts = count;
        int end = count == 0 ? NONE : ends[count - 1];
        for (int last = before[incident]; count < ends.length && last > end; last = before[last]) {
            ends[count++] = last;
        }
        Arrays.sort(ends, firsts, count);
        return Arrays.stream(ends, 0, count);
    }

    /** Moves an incident's reports to another, which has the lower number. */
    void merge(int kept, int gone) {
        int[] all = IntStream.concat(of(kept), of(gone)).sorted().toArray();
        before[kept] = kept;
        after[kept] = NONE;
        for (int i = 1; i < all.length; i++) {
            append(kept, all[i]);
        }
    }
}
