package org.casus.bench.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.casus.Casus;
import org.casus.CasusException;
import org.casus.Coding;
import org.casus.article.Article;
import org.casus.bench.speed.Measurement.Name;
import org.casus.event.Kind;
import org.casus.output.CodingJson;

/** Codes articles in a process of its own and tells what that took: {@code ThroughputRun DATA ARTICLES THREADS}. */
public final class ThroughputRun {

    private static final long STACK_BYTES = 64L << 20;
    private static final double MEGABYTE = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final CodingJson json = new CodingJson();
    private final LongAdder articles = new LongAdder();
    private final LongAdder records = new LongAdder();
    private final AtomicLong firstRecord = new AtomicLong();
    private final AtomicLong firstRecordCpu = new AtomicLong();
    private final LongAdder waiting = new LongAdder();

    private ThroughputRun() {}

    /** Runs and prints a {@link Measurement}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Measurement measured =
                new ThroughputRun().run(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        System.out.print(measured.lines());
        System.out.flush();
    }

    private Measurement run(Path data, int number, int threads) throws IOException, InterruptedException {
        ManagementFactory.getThreadMXBean().setThreadContentionMonitoringEnabled(true);
        Casus casus = Casus.builder().attributions(false).build();
        long cpu = system.getProcessCpuTime();
        long clock = System.nanoTime();
        try (RepeatedArticles input = new RepeatedArticles(data, number)) {
            Thread[] workers = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                workers[i] = new Thread(null, () -> code(casus, input), "coder", STACK_BYTES);
                workers[i].start();
            }
            for (Thread worker : workers) {
                worker.join();
            }
        }
        Map<Name, Double> numbers = new EnumMap<>(Name.class);
        numbers.put(Name.CODING_SECONDS, (System.nanoTime() - clock) / 1e9);
        numbers.put(Name.CODING_CPU_SECONDS, (system.getProcessCpuTime() - cpu) / 1e9);
        numbers.put(Name.PROCESS_CPU_SECONDS, system.getProcessCpuTime() / 1e9);
        numbers.put(Name.ARTICLES, (double) articles.sum());
        numbers.put(Name.SENTENCES, (double) casus.profile().sentences());
        numbers.put(Name.RECORDS, (double) records.sum());
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        if (firstRecord.get() == 0) {
            throw new CasusException("none of " + number + " articles has a record; measure others");
        }
        numbers.put(Name.START_UP_SECONDS, (firstRecord.get() - start) / 1e3);
        numbers.put(Name.START_UP_CPU_SECONDS, firstRecordCpu.get() / 1e9);
        numbers.put(Name.WAITING_SECONDS, waiting.sum() / 1e3);
        numbers.put(Name.PEAK_HEAP_MB, peakHeap());
        numbers.put(Name.PEAK_MEMORY_MB, peakMemory());
        return new Measurement(numbers);
    }

    private void code(Casus casus, RepeatedArticles input) {
        for (Optional<Article> next = input.next(); next.isPresent(); next = input.next()) {
            Coding coding = casus.code(next.get());
            json.records(coding); // written as a run writes them, though to nowhere
            long kept = coding.records().stream()
                    .filter(record -> record.kind() != Kind.REJECTED)
                    .count();
            if (kept > 0 && firstRecord.compareAndSet(0, System.currentTimeMillis())) {
                firstRecordCpu.set(system.getProcessCpuTime());
            }
            articles.increment();
            records.add(kept);
        }
        ThreadInfo mine = ManagementFactory.getThreadMXBean()
                .getThreadInfo(Thread.currentThread().getId());
        waiting.add(mine.getBlockedTime() + mine.getWaitedTime());
    }

    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(peak -> peak.getUsed())
                        .sum()
                / MEGABYTE;
    }

    /** What Linux notes as the process's greatest resident size. */
    private static double peakMemory() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
