package org.casus.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.casus.source.Skip;
import org.casus.source.Source;

/** Reads the pages of a slice from wherever Hadoop reads files. */
final class SliceReader {

    private final Source source = new Source();
    private final Configuration hadoop;

    /**
     * @param hadoop names the file systems and holds their settings
     */
    SliceReader(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** The slice's pages, lazily; close the stream. A file that cannot be opened is one skip, numbered -1. */
    Stream<NumberedInput> read(Slice slice) {
        InputStream in;
        try {
            Path path = new Path(slice.part());
            in = path.getFileSystem(hadoop).open(path);
        } catch (IOException | IllegalArgumentException e) {
            String reason = "cannot be opened (" + e.getMessage() + "): check the path and its permissions";
            return Stream.of(new NumberedInput(slice.part(), Outcome.UNOPENED, new Skip(slice.part(), reason)))
                    .filter(skip -> slice.holds(0));
        }
        AtomicLong next = new AtomicLong();
        return source.read(slice.part(), in)
                .map(input -> new NumberedInput(slice.part(), next.getAndIncrement(), input))
                .filter(page -> slice.holds(page.number()));
    }
}
