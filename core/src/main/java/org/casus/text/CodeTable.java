package org.casus.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * Numbers looked up by the codes of texts ({@link FeaturePart}), in place of a map with a string for each: an
 * open-addressing hash table.
 */
final class CodeTable {

    /** What {@link #get} gives for what is not in the table. */
    static final int NONE = -1;

    /** Stands for an empty slot. */
    private static final long EMPTY = 0;

    /** Kept for the empty text, whose code is that of an empty slot. */
    private static final long EMPTY_TEXT = 1;

    private final long[] codes;
    private final int[] numbers;
    private final int mask;

    /** @param size how many texts it will hold at most */
    CodeTable(int size) {
        this(Integer.highestOneBit(size + size / 2 + 1) << 1, new long[0], new int[0]);
    }

    private CodeTable(int slots, long[] codes, int[] numbers) {
        this.codes = codes.length == 0 ? new long[slots] : codes;
        this.numbers = numbers.length == 0 ? new int[slots] : numbers;
        this.mask = slots - 1;
    }

    /**
     * Adds a text.
     *
     * @param number not negative
     * @throws IllegalStateException where another text has the same code
     */
    void put(String text, int number) {
        long code = key(new FeaturePart(text).code());
        int slot = slot(code);
        while (codes[slot] != EMPTY && codes[slot] != code) {
            slot = slot + 1 & mask;
        }
        if (codes[slot] == code) {
            throw new IllegalStateException("the code of \"" + text + "\" is that of another text");
        }
        codes[slot] = code;
        numbers[slot] = number;
    }

    /** The number of a text with this code, {@link #NONE} where there is no such text. */
    int get(long code) {
        long key = key(code);
        int slot = slot(key);
        while (codes[slot] != key) {
            if (codes[slot] == EMPTY) {
                return NONE;
            }
            slot = slot + 1 & mask;
        }
        return numbers[slot];
    }

    private static long key(long code) {
        return code == EMPTY ? EMPTY_TEXT : code;
    }

    private int slot(long code) {
        long mixed = (code ^ code >>> 32) * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32) & mask;
    }

    /** Writes the table for {@link #read}. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(codes.length);
        ByteBuffer bytes = ByteBuffer.allocate(codes.length * (Long.BYTES + Integer.BYTES));
        bytes.asLongBuffer().put(codes);
        bytes.position(codes.length * Long.BYTES);
        bytes.asIntBuffer().put(numbers);
        out.write(bytes.array());
    }

    /** Reads what {@link #write} has written. */
    static CodeTable read(DataInputStream in) throws IOException {
        int slots = in.readInt();
        byte[] bytes = new byte[slots * (Long.BYTES + Integer.BYTES)];
        in.readFully(bytes);
        long[] codes = new long[slots];
        int[] numbers = new int[slots];
        LongBuffer.wrap(codes).put(ByteBuffer.wrap(bytes, 0, slots * Long.BYTES).asLongBuffer());
        IntBuffer.wrap(numbers)
                .put(ByteBuffer.wrap(bytes, slots * Long.BYTES, slots * Integer.BYTES)
                        .asIntBuffer());
        return new CodeTable(slots, codes, numbers);
    }
}
