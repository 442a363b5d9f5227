package org.casus.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** What went wrong on reading, in words for the user. */
final class Problems {

    private Problems() {}

    static String reading(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "does not exist: check the path";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read: check its permissions";
        }
        if (e instanceof EOFException) {
            return "is a compressed file that ends too early: fetch it again";
        }
        if (e instanceof ZipException) {
            return "is a broken compressed file (" + e.getMessage() + "): fetch it again";
        }
        return "cannot be read (" + e.getMessage() + "): check the file and its disk";
    }
}
