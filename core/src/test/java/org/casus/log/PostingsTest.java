package org.casus.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingsTest {

    private final Postings postings = new Postings();

    private List<Integer> found(int hash) {
        List<Integer> found = new ArrayList<>();
        postings.each(hash, found::add);
        found.sort(Integer::compare);
        return found;
    }

    @Test
    void whatWasNeverEnteredFindsNothing() {
        postings.add(7, 0);
        assertEquals(List.of(), found(8));
        assertTrue(postings.isTelling(8));
        assertEquals(List.of(0), found(7));
    }

    @Test
    void aHashThatManyArticlesHaveIsCommonWording() {
        for (int number = 0; number < Postings.MOST; number++) {
            assertTrue(postings.isTelling(5), "after " + number);
            postings.add(5, number);
        }
        assertFalse(postings.isTelling(5));
        assertEquals(Postings.MOST, found(5).size());
    }

    @Test
    void aListMayBeLongerThanAPage() {
        int many = 150_000;
        for (int number = 0; number < many; number++) {
            postings.add(1, number);
            postings.add(2 + number % 3, number);
        }
        assertEquals(many, found(1).size());
        assertEquals(many - 1, found(1).get(many - 1));
        assertEquals(many / 3, found(4).size());
    }

    /** Small numbers, negative ones and hashes that collide, against a map. */
    @Test
    void findsWhatWasEntered() {
        Random random = new Random(3);
        Map<Integer, List<Integer>> entered = new HashMap<>();
        for (int number = 0; number < 200_000; number++) {
            int hash = random.nextBoolean() ? random.nextInt() : random.nextInt(20_000) - 5_000;
            postings.add(hash, number);
            entered.computeIfAbsent(hash, key -> new ArrayList<>()).add(number);
        }
        entered.forEach((hash, numbers) -> assertEquals(numbers, found(hash)));
        assertTrue(entered.values().stream().anyMatch(numbers -> numbers.size() > 8));
    }
}
