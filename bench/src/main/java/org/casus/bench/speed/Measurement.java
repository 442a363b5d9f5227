package org.casus.bench.speed;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one process measured of itself, by name. A process hands it on as lines of name, tab and number.
 *
 * @param numbers by {@link Name}
 */
record Measurement(Map<Name, Double> numbers) {

    /** What is measured. */
    enum Name {
        ARTICLES,
        SENTENCES,
        RECORDS,
        /** From the start of the process until the first record, by the clock. */
        START_UP_SECONDS,
        /** From the start of the process until the first record, all threads. */
        START_UP_CPU_SECONDS,
        /** Coding without loading, by the clock. */
        CODING_SECONDS,
        /** Coding without loading, all threads, the virtual machine's own among them. */
        CODING_CPU_SECONDS,
        PROCESS_CPU_SECONDS,
        /** What coding threads waited for each other, summed, by the clock. */
        WAITING_SECONDS,
        PEAK_HEAP_MB,
        /** Greatest resident memory, 0 where the system does not tell. */
        PEAK_MEMORY_MB
    }

    private static final String MARK = "measured\t";

    Measurement {
        numbers = Map.copyOf(numbers);
    }

    double get(Name name) {
        return numbers.getOrDefault(name, 0.0);
    }

    /** Sentences for each second of processor time spent on coding. */
    double sentencesPerCpuSecond() {
        return get(Name.SENTENCES) / get(Name.CODING_CPU_SECONDS);
    }

    String lines() {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(numbers)
                .forEach((name, number) -> lines.append(MARK)
                        .append(name)
                        .append('\t')
                        .append(number)
                        .append('\n'));
        return lines.toString();
    }

    /** Reads what {@link #lines} wrote, among whatever else the process said. */
    static Measurement of(String output) {
        Map<Name, Double> numbers = new TreeMap<>();
        output.lines().filter(line -> line.startsWith(MARK)).forEach(line -> {
            String[] cells = line.split("\t", -1);
            numbers.put(Name.valueOf(cells[1]), Double.valueOf(cells[2]));
        });
        return new Measurement(numbers);
    }
}
