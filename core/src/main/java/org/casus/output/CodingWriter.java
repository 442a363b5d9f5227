package org.casus.output;

import java.io.Closeable;
import java.io.IOException;
import org.casus.Coding;
import org.casus.Provenance;

/**
 * Writes a stream of codings in one form. Call {@link #begin} once, {@link #write} for each article, then {@link #close},
 * which also closes what is written to. Not thread-safe: the order of the calls is the order of the output.
 */
public interface CodingWriter extends Closeable {

    /** Writes what stands before the first article: the manifest or the header row. */
    void begin(Provenance provenance) throws IOException;

    /** Writes the records of one article, in their order. */
    void write(Coding coding) throws IOException;
}
