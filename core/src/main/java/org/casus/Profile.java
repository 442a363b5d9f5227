package org.casus;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Where coding spends its time: processor time by stage, summed over articles and threads. Thread-safe. Times of the
 * processor, not of the clock, so that they do not depend on what else the machine does.
 */
public final class Profile {

    /** The stages of coding, in the order in which an article passes them. */
    public enum Stage {
        /** Tokens and sentences. */
        SPLIT,
        /** Parts of speech and lemmas. */
        TAGS,
        /** Names of persons, places and organisations. */
        NAMES,
        /** Dependency trees, mended. */
        TREES,
        /** Expressions of time. */
        TIMES,
        /** Who is meant. */
        ACTORS,
        /** Which sentences say what others say. */
        CLAIMS,
        /** Where it is. */
        PLACES,
        /** When it was. */
        DATES,
        /** Figures of losses. */
        CASUALTIES,
        /** Event records. */
        EVENTS,
        /** Which records tell of one incident. */
        INCIDENTS
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Stage, LongAdder> nanos = new EnumMap<>(Stage.class);
    /** What the stages within the one under way have taken, in nanoseconds, by thread. */
    private final ThreadLocal<Long> inner = ThreadLocal.withInitial(() -> 0L);

    private final LongAdder sentences = new LongAdder();
    private final LongAdder parsed = new LongAdder();

    /** A profile of nothing yet. */
    public Profile() {
        for (Stage stage : Stage.values()) {
            nanos.put(stage, new LongAdder());
        }
    }

    /** Does a piece of work and books its time under a stage, without the time of stages that it asks for in turn. */
    public <T> T time(Stage stage, Supplier<T> work) {
        long start = threads.getCurrentThreadCpuTime();
        long outer = inner.get();
        inner.set(0L);
        try {
            return work.get();
        } finally {
            long spent = threads.getCurrentThreadCpuTime() - start;
            adder(stage).add(spent - inner.get());
            inner.set(outer + spent);
        }
    }

    /** Books a sentence. */
    public void sentence() {
        sentences.increment();
    }

    /** Books a tree. */
    public void tree() {
        parsed.increment();
    }

    /** Processor seconds booked under a stage. */
    public double seconds(Stage stage) {
        return adder(stage).sum() / 1e9;
    }

    /** Sentences seen. */
    public long sentences() {
        return sentences.sum();
    }

    /** Sentences that were given a tree. */
    public long parsed() {
        return parsed.sum();
    }

    private LongAdder adder(Stage stage) {
        LongAdder adder = nanos.get(stage);
        if (adder == null) {
            throw new IllegalStateException("every stage has its adder");
        }
        return adder;
    }
}
