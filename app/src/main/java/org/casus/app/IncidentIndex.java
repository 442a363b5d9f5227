package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.CasusException;
import org.casus.log.FileLog;
import org.casus.origin.Fingerprint;
import org.casus.origin.FingerprintCodec;
import org.casus.story.Decisions;
import org.casus.story.IncidentCollection;
import org.casus.story.Report;
import org.casus.story.ReportCodec;
import org.jspecify.annotations.Nullable;

/** A folder that keeps articles' fingerprints and reports between runs, or nothing. */
final class IncidentIndex implements AutoCloseable {

    private final @Nullable FileLog<Fingerprint> fingerprints;
    private final @Nullable FileLog<Report> reports;

    private IncidentIndex(@Nullable FileLog<Fingerprint> fingerprints, @Nullable FileLog<Report> reports) {
        this.fingerprints = fingerprints;
        this.reports = reports;
    }

    /** Opens a folder, or makes it; without one everything stays in memory. */
    static IncidentIndex open(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return new IncidentIndex(null, null);
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CasusException(folder + ": is a file; name a folder for --index");
        }
        Files.createDirectories(folder);
        FileLog<Fingerprint> fingerprints = FileLog.open(folder.resolve("fingerprints.log"), new FingerprintCodec());
        try {
            return new IncidentIndex(fingerprints, FileLog.open(folder.resolve("reports.log"), new ReportCodec()));
        } catch (RuntimeException e) {
            fingerprints.close();
            throw e;
        }
    }

    IncidentCollection collection(Decisions decisions) {
        return fingerprints == null || reports == null
                ? IncidentCollection.inMemory(decisions)
                : new IncidentCollection(fingerprints, reports, decisions);
    }

    @Override
    public void close() throws IOException {
        if (fingerprints != null) {
            fingerprints.close();
        }
        if (reports != null) {
            reports.close();
        }
    }
}
