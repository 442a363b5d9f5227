package org.casus.model;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.table.PreparedFiles;

/**
 * ONNX Runtime's native libraries, unpacked once. By itself it unpacks twenty megabytes at each start, which takes a third of
 * a second, and leaves an empty folder behind.
 */
final class EncoderRuntime {

    /** Where ONNX Runtime looks for its libraries before it unpacks them. */
    private static final String FOLDER = "onnxruntime.native.path";

    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private EncoderRuntime() {}

    /**
     * Unpacks the libraries and tells ONNX Runtime, where it brings some for this machine and nobody has told it already. To
     * be called before its first use; without effect after that.
     */
    static void prepare(PreparedFiles files) throws IOException {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        List<URL> resources = resources();
        if (resources.isEmpty()) {
            return; // ONNX Runtime knows better than this where they are
        }
        String folder = "onnxruntime-" + PreparedFiles.mark(resources.get(0)) + "/";
        for (URL resource : resources) {
            files.file(folder + resource.getPath().replaceAll(".*/", ""), out -> {
                try (InputStream in = resource.openStream()) {
                    in.transferTo(out);
                }
            });
        }
        System.setProperty(FOLDER, files.folder().resolve(folder).toString());
    }

    /** The libraries for this machine; empty where one is missing. */
    private static List<URL> resources() {
        List<URL> found = new ArrayList<>();
        for (String library : LIBRARIES) {
            URL resource = OrtEnvironment.class.getResource(
                    "/ai/onnxruntime/native/" + machine() + "/" + System.mapLibraryName(library));
            if (resource == null) {
                return List.of();
            }
            found.add(resource);
        }
        return found;
    }

    private static String machine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return (system.contains("linux") ? "linux" : "other") + "-" + (processor.equals("amd64") ? "x64" : processor);
    }
}
