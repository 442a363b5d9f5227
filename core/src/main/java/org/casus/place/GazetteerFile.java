package org.casus.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.casus.CasusException;

/**
 * A file that stands in for the built-in settlements and divisions: a ZIP archive with tables of the same names and
 * columns.
 *
 * @param path where it is
 */
record GazetteerFile(Path path) {

    /** The tables it holds. */
    static final List<String> TABLES = List.of("settlements.tsv.gz", "admin1.tsv.gz", "admin2.tsv.gz");

    private static final String REMEDY = "; make one with: casus knowledge places DIR -o FILE";

    /** The bytes of one of its tables. */
    byte[] bytes(String table) {
        if (!Files.isRegularFile(path)) {
            throw new CasusException(path + ": no such gazetteer file" + REMEDY);
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(table);
            if (entry == null) {
                throw new CasusException(path + ": has no " + table + " in it" + REMEDY);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        } catch (ZipException e) {
            throw new CasusException(path + ": is no gazetteer file" + REMEDY, e);
        } catch (IOException e) {
            throw new CasusException(path + ": cannot be read (" + e.getMessage() + "); check its permissions", e);
        }
    }
}
