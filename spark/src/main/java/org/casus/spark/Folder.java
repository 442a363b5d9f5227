package org.casus.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.casus.CasusException;

/** A folder on whatever file system Hadoop knows, and the small text files in it. */
final class Folder {

    private final Path root;
    private final FileSystem files;

    /**
     * @throws CasusException where the path names no file system
     */
    Folder(Configuration hadoop, String root) {
        this.root = new Path(root);
        try {
            this.files = this.root.getFileSystem(hadoop);
        } catch (IOException e) {
            throw new CasusException(root + ": cannot be reached (" + e.getMessage() + "); check the path", e);
        }
    }

    /** The path of something in it; empty for its own. */
    String path(String name) {
        return name.isEmpty() ? root.toString() : new Path(root, name).toString();
    }

    boolean exists() {
        try {
            return files.exists(root);
        } catch (IOException e) {
            throw problem("", e);
        }
    }

    /** Whether it is there and no file. */
    boolean isFolder() {
        try {
            return files.exists(root) && files.getFileStatus(root).isDirectory();
        } catch (IOException e) {
            throw problem("", e);
        }
    }

    /** The names of the files in a folder in it, sorted; none where there is no such folder. */
    List<String> names(String name) {
        try {
            return Arrays.stream(files.listStatus(new Path(path(name))))
                    .filter(FileStatus::isFile)
                    .map(file -> file.getPath().getName())
                    .filter(file -> !file.startsWith(".") && !file.startsWith("_"))
                    .sorted()
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw problem(name, e);
        }
    }

    /** The lines of a file; none where there is no such file. */
    List<String> lines(String name) {
        try (var in = files.open(new Path(root, name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw problem(name, e);
        }
    }

    /** Writes a file, which is there when it is complete. */
    void write(String name, List<String> lines) {
        Path target = new Path(root, name);
        Path part = new Path(target.getParent(), "_" + target.getName());
        try {
            try (OutputStream out = files.create(part, true)) {
                for (String line : lines) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            if (!files.rename(part, target)) {
                throw new IOException("there is one of this name");
            }
        } catch (IOException e) {
            throw problem(name, e);
        }
    }

    private CasusException problem(String name, IOException e) {
        return new CasusException(
                path(name) + ": cannot be read or written (" + e.getMessage() + "); check its permissions", e);
    }
}
