package org.casus.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the web archives within a WACZ file (Web Archive Collection Zipped 1.x). It is read through its directory:
 * browsers write such files with entries whose size stands only there.
 */
final class WaczPages implements Pages {

    private final PageReader reader;
    private final String origin;
    private final ZipFile zip;
    private final Iterator<? extends ZipEntry> entries;
    private @Nullable Pages open;
    private boolean any;

    private WaczPages(PageReader reader, String origin, ZipFile zip) {
        this.reader = reader;
        this.origin = origin;
        this.zip = zip;
        this.entries = zip.stream()
                .filter(e -> e.getName().matches("archive/.+\\.warc(\\.gz)?"))
                .iterator();
    }

    static Pages open(PageReader reader, String origin, Path file) throws IOException {
        return new WaczPages(reader, origin, new ZipFile(file.toFile()));
    }

    @Override
    public @Nullable Input next() {
        while (true) {
            if (open != null) {
                Input page = open.next();
                if (page != null) {
                    return page;
                }
                open.close();
                open = null;
            }
            if (!entries.hasNext()) {
                boolean empty = !any;
                any = true;
                return empty ? new Skip(origin, "is a WACZ file without archive/*.warc.gz: nothing to code") : null;
            }
            any = true;
            ZipEntry entry = entries.next();
            String at = origin + "!" + entry.getName();
            try {
                open = reader.open(at, entry.getName(), zip.getInputStream(entry), 1);
            } catch (IOException e) {
                return new Skip(at, Problems.reading(e));
            }
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
        Closing.now(zip);
    }
}
