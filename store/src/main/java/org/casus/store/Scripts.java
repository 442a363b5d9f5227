package org.casus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.casus.CasusException;

/** SQL scripts that are part of the program. */
public final class Scripts {

    private Scripts() {}

    /**
     * A script's text.
     *
     * @param owner the class beside which it lies
     * @param name of the file
     * @throws CasusException where this build lacks it
     */
    public static String read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new CasusException(name + ": is missing from this build of Casus; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
