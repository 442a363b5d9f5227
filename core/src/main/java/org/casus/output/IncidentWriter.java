package org.casus.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.casus.story.Incident;

/** Writes incidents in one form. Closing it closes what is written to. Not thread-safe. */
public interface IncidentWriter extends Closeable {

    /** Writes incidents, in their order. */
    void write(List<Incident> incidents) throws IOException;
}
