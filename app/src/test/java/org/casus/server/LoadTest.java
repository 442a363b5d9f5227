package org.casus.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many readers beside one writer. */
final class LoadTest {

    private static final int READERS = 64;
    private static final int EACH = 6;
    private static final List<String> QUESTIONS = List.of(
            "/api/events?type=ASSAULT",
            "/api/facets?q=market",
            "/api/map",
            "/api/timeline",
            "/api/incidents?view=incident",
            "/api/reviews");

    @Test
    void sixtyFourReadersAndOneWriterMeetNoError(@TempDir Path folder)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (Running running = new Running(folder)) {
            List<CompletableFuture<List<Integer>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(reader(running, i, 0));
            }
            int written = 0;
            while (!readers.stream().allMatch(CompletableFuture::isDone)) {
                String review = ReviewsTest.review("d" + (1 + written % 12), "writer" + written, "accept");
                assertEquals(201, running.post("/api/reviews", review).statusCode());
                written++;
            }
            for (CompletableFuture<List<Integer>> each : readers) {
                assertEquals(List.of(200, 200, 200, 200, 200, 200), each.get(1, TimeUnit.MINUTES));
            }
            assertEquals(written, running.json("/api/reviews").path("items").size());
            assertEquals(List.of(), running.log);
        }
    }

    /** Asks the questions one after the other, beginning somewhere else each time; gives the statuses. */
    private static CompletableFuture<List<Integer>> reader(Running running, int number, int asked) {
        if (asked == EACH) {
            return CompletableFuture.completedFuture(List.of());
        }
        HttpRequest request = HttpRequest.newBuilder(running.uri(QUESTIONS.get((number + asked) % QUESTIONS.size())))
                .build();
        return running.client
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenCompose(answer -> reader(running, number, asked + 1).thenApply(rest -> {
                    List<Integer> all = new ArrayList<>(List.of(answer.statusCode()));
                    all.addAll(rest);
                    return all;
                }));
    }
}
