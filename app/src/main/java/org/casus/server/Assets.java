package org.casus.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.casus.CasusException;
import org.casus.table.Sha256;

/**
 * The files of the pages: scripts, styles, the map. They are read and compressed once. Their addresses hold a digest of all
 * of them, so that browsers may keep them for ever and still see every change.
 */
final class Assets {

    private static final List<String> FILES = List.of(
            "casus.css",
            "main.js",
            "common.js",
            "charts.js",
            "explore.js",
            "map.js",
            "incident.js",
            "article.js",
            "actors.js",
            "review.js",
            "paste.js",
            "icon.svg",
            "vendor/vendor.js",
            "vendor/uplot.css",
            "vendor/world.json",
            "vendor/LICENSES.txt");

    private final Map<String, Asset> files = new LinkedHashMap<>();
    private final String digest;

    /**
     * One file.
     *
     * @param type its content type
     * @param plain its bytes
     * @param packed its bytes compressed by gzip
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are only handed on to the network
    record Asset(String type, byte[] plain, byte[] packed) {}

    /** @throws CasusException where a file is missing from the build */
    Assets() {
        Sha256 all = new Sha256();
        for (String name : FILES) {
            byte[] plain = read(name);
            all.add(name).add(plain);
            files.put(name, new Asset(type(name), plain, packed(plain)));
        }
        digest = all.shortHex();
    }

    /** Digest of all files. */
    String digest() {
        return digest;
    }

    /** The address of a file. */
    String address(String name) {
        return "/assets/" + digest + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** All files by name. */
    Map<String, Asset> all() {
        return Map.copyOf(files);
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new CasusException("assets/" + name + ": is missing from this build of Casus; build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            default -> "text/plain; charset=utf-8";
        };
    }
}
