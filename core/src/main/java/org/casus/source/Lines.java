package org.casus.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes from a stream, one at a time, each bounded. Not thread-safe. */
final class Lines {

    /**
     * One line without its end.
     *
     * @param number counts from 1
     * @param bytes the line, empty where it is too long
     * @param tooLong whether it is over the limit; what is over it has been read past
     */
    record Line(int number, byte[] bytes, boolean tooLong) {}

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private int number;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line, null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - position) > limit;
            if (tooLong) {
                line.reset();
            } else {
                line.write(buffer, position, end - position);
            }
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        return any ? new Line(++number, line.toByteArray(), tooLong) : null;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
