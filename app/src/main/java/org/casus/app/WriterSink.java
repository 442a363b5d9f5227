package org.casus.app;

import java.io.IOException;
import java.util.function.ToIntFunction;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.output.CodingWriter;

/** Writes the codings of a run. */
final class WriterSink implements CodingRun.Sink {

    private final CodingWriter writer;
    private final ToIntFunction<Coding> found;

    /**
     * @param writer takes the codings; closed by the caller
     * @param found how many records of a coding count as found
     */
    WriterSink(CodingWriter writer, ToIntFunction<Coding> found) {
        this.writer = writer;
        this.found = found;
    }

    @Override
    public void begin(Provenance provenance) throws IOException {
        writer.begin(provenance);
    }

    @Override
    public int take(Coding coding) throws IOException {
        writer.write(coding);
        return found.applyAsInt(coding);
    }
}
