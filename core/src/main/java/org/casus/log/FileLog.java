package org.casus.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values in a file that only grows; memory holds 8 bytes a value. Each entry carries its length and
 * checksum, so that a run that was cut off while it wrote loses that one entry and no other: the rest of the file is cut
 * away when it is opened. One process at a time.
 *
 * @param <T> an immutable type
 */
public final class FileLog<T> implements Log<T>, Closeable {

    private static final int HEAD = 2 * Integer.BYTES;
    private static final int LARGEST = 1 << 20;

    private final FileChannel channel;
    private final Codec<T> codec;
    private long[] offsets = new long[1024];
    private int size;
    private long end;
    private long dropped;

    private FileLog(FileChannel channel, Codec<T> codec) {
        this.channel = channel;
        this.codec = codec;
    }

    /**
     * Opens a file, or makes it.
     *
     * @throws CasusException where it cannot be read or is something else
     */
    public static <T> FileLog<T> open(Path file, Codec<T> codec) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    throw new CasusException(file + ": another run is using it; wait for that, or choose another file");
                }
                FileLog<T> log = new FileLog<>(channel, codec);
                log.load(file);
                return log;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CasusException(file + ": cannot be used as an index (" + e.getMessage() + ")", e);
        }
    }

    private void load(Path file) throws IOException {
        byte[] magic = codec.magic().getBytes(StandardCharsets.US_ASCII);
        byte[] head = new byte[magic.length];
        int read = Math.max(0, channel.read(ByteBuffer.wrap(head), 0));
        if (!Arrays.equals(Arrays.copyOf(magic, read), Arrays.copyOf(head, read))) {
            throw new CasusException(file + ": is no index of this kind and version; choose another file");
        }
        channel.write(ByteBuffer.wrap(magic), 0);
        end = magic.length;
        while (true) {
            ByteBuffer payload = payload(end);
            if (payload == null) {
                break;
            }
            remember(end);
            end += HEAD + payload.remaining();
        }
        dropped = Math.max(0, channel.size() - end);
        channel.truncate(end);
    }

    /** The entry at an offset, null where there is no whole one. */
    private @Nullable ByteBuffer payload(long offset) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!fill(head, offset)) {
            return null;
        }
        int length = head.getInt();
        int sum = head.getInt();
        if (length <= 0 || length > LARGEST) {
            return null;
        }
        ByteBuffer payload = ByteBuffer.allocate(length);
        return fill(payload, offset + HEAD) && checksum(payload) == sum ? payload : null;
    }

    /** Fills the buffer from the file and makes it ready to be read; false where the file is too short. */
    private boolean fill(ByteBuffer buffer, long offset) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes.duplicate());
        return (int) sum.getValue();
    }

    private void remember(long offset) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size + size / 2);
        }
        offsets[size++] = offset;
    }

    /** Bytes of a broken entry at the file's end that were cut away when it was opened. */
    public long dropped() {
        return dropped;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void append(T value) {
        byte[] payload = codec.write(value);
        ByteBuffer entry = ByteBuffer.allocate(HEAD + payload.length)
                .putInt(payload.length)
                .putInt(checksum(ByteBuffer.wrap(payload)))
                .put(payload)
                .flip();
        try {
            long offset = end;
            while (entry.hasRemaining()) {
                channel.write(entry, offset + entry.position());
            }
            remember(offset);
            end = offset + entry.limit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public T get(int number) {
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException(number);
        }
        long next = number + 1 < size ? offsets[number + 1] : end;
        ByteBuffer entry = ByteBuffer.allocate((int) (next - offsets[number]));
        try {
            boolean whole = fill(entry, offsets[number]);
            int length = entry.getInt();
            int sum = entry.getInt();
            ByteBuffer payload = entry.slice();
            if (!whole || length != payload.remaining() || checksum(payload) != sum) {
                throw new CasusException("the index was changed while it was in use; run again");
            }
            return codec.read(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }
}
