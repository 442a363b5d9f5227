package org.casus.log;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Short lists of numbers, each in one piece, in pages that are never copied. A list that outgrows its piece moves to one
 * of twice the size; the piece it leaves is used again. A list is named by where it lies.
 */
final class Blocks {

    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int FEWEST = 2;

    private int[][] pages = new int[16][];
    private int pagesUsed;
    private int filling = -1;
    private int filled = PAGE;

    /** By the logarithm of their size, the pieces left: one more than where the last lies, which holds the next. */
    private final int[] left = new int[Integer.SIZE];

    /** A list of two. */
    int begin(int first, int second) {
        int block = piece(FEWEST);
        int[] page = page(block);
        int at = at(block);
        page[at] = FEWEST;
        page[at + 1] = first;
        page[at + 2] = second;
        return block;
    }

    /**
     * Adds a number to a list.
     *
     * @return where the list lies now
     */
    int add(int block, int number) {
        int[] page = page(block);
        int at = at(block);
        int count = page[at];
        int kept = block;
        if (Integer.bitCount(count) == 1) { // a power of two: the piece is full
            kept = piece(2 * count);
            System.arraycopy(page, at, page(kept), at(kept), count + 1);
            leave(block, count);
            page = page(kept);
            at = at(kept);
        }
        page[at] = count + 1;
        page[at + count + 1] = number;
        return kept;
    }

    int count(int block) {
        return page(block)[at(block)];
    }

    void each(int block, IntConsumer use) {
        int[] page = page(block);
        int at = at(block);
        for (int i = 1; i <= page[at]; i++) {
            use.accept(page[at + i]);
        }
    }

    private int piece(int size) {
        int kind = Integer.numberOfTrailingZeros(size);
        if (left[kind] != 0) {
            int block = left[kind] - 1;
            left[kind] = page(block)[at(block)];
            return block;
        }
        if (size + 1 > PAGE) {
            return open(size + 1) << PAGE_BITS; // a page of its own
        }
        if (filled + size + 1 > PAGE) {
            filling = open(PAGE);
            filled = 0;
        }
        int block = (filling << PAGE_BITS) + filled;
        filled += size + 1;
        return block;
    }

    private int open(int size) {
        if (pagesUsed == pages.length) {
            pages = Arrays.copyOf(pages, 2 * pagesUsed);
        }
        pages[pagesUsed] = new int[size];
        return pagesUsed++;
    }

    private void leave(int block, int size) {
        int kind = Integer.numberOfTrailingZeros(size);
        page(block)[at(block)] = left[kind];
        left[kind] = block + 1;
    }

    private int[] page(int block) {
        return pages[block >>> PAGE_BITS];
    }

    private static int at(int block) {
        return block & PAGE - 1;
    }
}
