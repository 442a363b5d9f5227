package org.casus.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The files under some paths, folders entered lazily and in sorted order. Hidden entries and links to folders within
 * folders are passed over, so a walk always ends; what is named outright is always taken.
 */
final class FileWalk implements Iterator<FileWalk.Found> {

    /**
     * @param origin the path as the user would write it
     * @param path the file, null for standard input or where there is a problem
     * @param problem why the file cannot be read, null where nothing is known against it
     */
    record Found(
            String origin, @Nullable Path path, @Nullable String problem) {

        /** The last part of the path, which tells the format. */
        String name() {
            Path file = path == null ? null : path.getFileName();
            return file == null ? "" : file.toString();
        }
    }

    private final Deque<Found> ahead = new ArrayDeque<>();

    FileWalk(List<String> paths) {
        for (String path : paths) {
            ahead.addLast(found(path));
        }
    }

    private static Found found(String written) {
        if (written.equals(Source.STANDARD_INPUT)) {
            return new Found("standard input", null, null);
        }
        try {
            Path path = Path.of(written);
            return Files.exists(path)
                    ? new Found(written, path, null)
                    : new Found(written, null, "does not exist: check the path");
        } catch (InvalidPathException e) {
            return new Found(written, null, "is no path (" + e.getReason() + "): check how it is written");
        }
    }

    @Override
    public boolean hasNext() {
        while (true) {
            Found first = ahead.peekFirst();
            if (first == null) {
                return false;
            }
            Path path = first.path();
            if (path == null || !Files.isDirectory(path)) {
                return true;
            }
            ahead.removeFirst();
            enter(first.origin(), path);
        }
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.removeFirst();
    }

    private void enter(String origin, Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            listed.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            ahead.addFirst(new Found(origin, null, Problems.reading(cause)));
            return;
        } catch (IOException e) {
            ahead.addFirst(new Found(origin, null, Problems.reading(e)));
            return;
        }
        Collections.sort(entries, Collections.reverseOrder());
        for (Path entry : entries) {
            if (!passedOver(entry)) {
                ahead.addFirst(new Found(entry.toString(), entry, null));
            }
        }
    }

    private static boolean passedOver(Path entry) {
        boolean linkedFolder = Files.isDirectory(entry) && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        return linkedFolder || String.valueOf(entry.getFileName()).startsWith(".");
    }
}
