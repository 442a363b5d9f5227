package org.casus.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** How the bytes of a file are to be read, told by its name or, failing that, by its first bytes. */
enum Format {
    TEXT,
    HTML,
    /** One JSON object a line. */
    JSON_LINES,
    /** One JSON object, or an array of them. */
    JSON,
    /** Comma- or tab-separated values with a header row. */
    CSV,
    /** A web archive. */
    WARC,
    /** An e-mail. */
    MAIL,
    /** RSS, Atom or a sitemap. */
    LISTING,
    /** XML of another kind, which holds no article that could be found. */
    OTHER_XML,
    GZIP,
    ZIP;

    /** How many bytes {@link #of} needs to see. */
    static final int HEAD = 8192;

    private static final Pattern TAG = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|title|div|article|p)\\b.*");

    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?is)^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|Date|From|To|Subject|X-[\\w-]+):\\s.*"
                    + "\\n(?:MIME-Version|Message-ID):\\s.*");

    private static final String WARC_START = "WARC/";

    private record Magic(String bytes, String name, String remedy) {}

    private static final String TO_TEXT = "convert it to text or HTML first";
    private static final String NOT_TEXT = "leave it out of the input";

    /** First bytes, as Latin-1 characters, of the files that turn up between articles. */
    private static final List<Magic> BINARY = List.of(
            new Magic("%PDF", "a PDF document", TO_TEXT),
            new Magic("{\\rtf", "an RTF document", TO_TEXT),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an old Office document", TO_TEXT),
            new Magic("\u0089PNG", "a PNG image", NOT_TEXT),
            new Magic("\u00FF\u00D8\u00FF", "a JPEG image", NOT_TEXT),
            new Magic("GIF8", "a GIF image", NOT_TEXT),
            new Magic("RIFF", "a sound, video or WebP file", NOT_TEXT),
            new Magic("II*\u0000", "a TIFF image", NOT_TEXT),
            new Magic("MM\u0000*", "a TIFF image", NOT_TEXT),
            new Magic("ID3", "a sound file", NOT_TEXT),
            new Magic("OggS", "a sound file", NOT_TEXT),
            new Magic("\u007FELF", "a program", NOT_TEXT),
            new Magic("MZ\u0090", "a program", NOT_TEXT),
            new Magic("\u00CA\u00FE\u00BA\u00BE", "a Java class", NOT_TEXT),
            new Magic("SQLite format 3", "an SQLite database", "export its articles as JSONL"),
            new Magic("PAR1", "a Parquet file", "export its articles as JSONL"),
            new Magic("BZh", "a bzip2 archive", "unpack it, or use gzip or zip"),
            new Magic("7z\u00BC\u00AF", "a 7-Zip archive", "unpack it, or use gzip or zip"),
            new Magic("\u00FD7zXZ", "an xz archive", "unpack it, or use gzip or zip"),
            new Magic("(\u00B5/\u00FD", "a Zstandard archive", "unpack it, or use gzip or zip"),
            new Magic("Rar!", "a RAR archive", "unpack it, or use gzip or zip"));

    /** Why the bytes are no text, or empty where they may be. */
    static Optional<String> binary(byte[] head) {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        for (Magic magic : BINARY) {
            if (latin.startsWith(magic.bytes())) {
                return Optional.of("is " + magic.name() + ", not text: " + magic.remedy());
            }
        }
        if (Decoder.isWide(head)) {
            return Optional.empty();
        }
        long control = latin.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B)
                .count();
        // A stray NUL does not make a text binary; one in fifty control characters does.
        return control * 50 > latin.length()
                ? Optional.of("is a binary file, not text: " + NOT_TEXT)
                : Optional.empty();
    }

    /** Tells the format of non-binary bytes. */
    static Format of(String name, byte[] head) {
        if (head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return holdsWarc(head) ? WARC : GZIP;
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] <= 8 && head[3] <= 8) {
            return ZIP;
        }
        if (new String(head, StandardCharsets.ISO_8859_1).startsWith(WARC_START)) {
            return WARC;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String extension = lower.substring(lower.lastIndexOf('.') + 1);
        return switch (extension) {
            case "jsonl", "ndjson" -> JSON_LINES;
            case "json" -> JSON;
            case "csv", "tsv" -> CSV;
            case "html", "htm", "xhtml" -> HTML;
            case "txt" -> TEXT;
            case "eml" -> MAIL;
            default -> sniff(head);
        };
    }

    /** Whether gzipped bytes are a web archive, whose reader unpacks each record for itself. */
    private static boolean holdsWarc(byte[] head) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            byte[] start = in.readNBytes(WARC_START.length());
            return WARC_START.equals(new String(start, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false; // what is wrong with it is told when it is read
        }
    }

    private static Format sniff(byte[] head) {
        String start = Decoder.decode(head);
        if (TAG.matcher(start).matches()) {
            return HTML;
        }
        if (ListingReader.isListing(start)) {
            return LISTING;
        }
        String line = start.stripLeading();
        if (line.startsWith("<?xml")) {
            return OTHER_XML;
        }
        if (MAIL_HEADER.matcher(start).matches()) {
            return MAIL;
        }
        return line.startsWith("{\"") || line.startsWith("{ \"") ? JSON_LINES : TEXT;
    }
}
