package org.casus.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The pages of the entries of a zip archive, in the archive's order. */
final class ZipPages implements Pages {

    private final PageReader reader;
    private final String origin;
    private final ZipInputStream zip;
    private final int depth;
    private @Nullable Pages entry;
    private boolean ended;

    ZipPages(PageReader reader, String origin, ZipInputStream zip, int depth) {
        this.reader = reader;
        this.origin = origin;
        this.zip = zip;
        this.depth = depth;
    }

    @Override
    public @Nullable Input next() {
        try {
            while (!ended) {
                if (entry != null) {
                    Input page = entry.next();
                    if (page != null) {
                        return page;
                    }
                    entry = null;
                }
                ZipEntry found = zip.getNextEntry();
                if (found == null) {
                    break;
                }
                if (!found.isDirectory()) {
                    String name = found.getName();
                    entry = reader.open(origin + "!" + name, name, new EntryStream(zip), depth);
                }
            }
            ended = true;
            return null;
        } catch (IOException | IllegalArgumentException e) {
            // ZipInputStream reports a name in another encoding as IllegalArgumentException.
            ended = true;
            String reason = e instanceof IOException io
                    ? Problems.reading(io)
                    : "is a zip archive with names that are not UTF-8: pack it again";
            return new Skip(origin, reason);
        }
    }

    @Override
    public void close() {
        Closing.now(zip);
    }

    /** Closing an entry must not close the archive. */
    private static final class EntryStream extends FilterInputStream {
        EntryStream(ZipInputStream zip) {
            super(zip);
        }

        @Override
        public void close() {
            // getNextEntry() goes to the next one.
        }
    }
}
