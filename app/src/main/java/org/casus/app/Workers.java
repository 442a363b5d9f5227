package org.casus.app;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casus.CasusException;

/**
 * Does tasks on several threads and hands on their results in the order in which the tasks were given, so that output does
 * not depend on the number of threads. Holds a bounded number of tasks. For one calling thread.
 *
 * @param <R> result of a task
 */
final class Workers<R> implements AutoCloseable {

    /** Tasks waiting or done for each thread: enough that none idles while the slowest article is coded. */
    private static final int TASKS_A_THREAD = 4;

    /** Parsers recurse as deep as sentences are nested; the usual stack is too small for the worst. */
    private static final long STACK_BYTES = 64L << 20;

    private final ExecutorService threads;
    private final Deque<Future<R>> pending = new ArrayDeque<>();
    private final int mostPending;
    private final Sink<R> sink;

    /**
     * @param number threads, at least 1
     * @param sink takes the results, on the calling thread
     */
    Workers(int number, Sink<R> sink) {
        this.threads = Executors.newFixedThreadPool(number, Workers::thread);
        this.mostPending = number * TASKS_A_THREAD;
        this.sink = sink;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "coder", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** Gives a task and hands on the results that are due. */
    void add(Callable<R> task) throws IOException {
        pending.add(threads.submit(task));
        while (pending.size() > mostPending
                || !pending.isEmpty() && pending.element().isDone()) {
            handOn();
        }
    }

    /** Waits for all tasks and hands on their results. */
    void finish() throws IOException {
        while (!pending.isEmpty()) {
            handOn();
        }
    }

    private void handOn() throws IOException {
        try {
            sink.take(pending.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CasusException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CasusException("interrupted before the end", e);
        }
    }

    /** Drops what is not finished. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Takes results. */
    interface Sink<R> {
        void take(R result) throws IOException;
    }
}
