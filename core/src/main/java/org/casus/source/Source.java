package org.casus.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads files, folders and standard input as a lazy stream of pages, with an explained {@link Skip} for whatever cannot
 * be read. Memory does not grow with the size of the input: one page or one line is held at a time.
 *
 * <p>Read are plain text ({@code .txt} or no known extension), HTML, JSON Lines, JSON, CSV and TSV with a header row,
 * web archives (WARC, WACZ), RSS and Atom feeds with the text of their entries, e-mails, and any of these within {@code .gz} and {@code .zip}. A text is taken as it is: line ends are kept, a byte order mark is
 * left out, and characters that no text holds (NUL, half surrogates) are replaced one for one, so an offset in {@link
 * RawPage#content()} is an offset in the decoded file.
 *
 * <p>Immutable and thread-safe; a stream it returns is for one thread.
 */
public final class Source {

    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final String WACZ = ".wacz";

    private final Limits limits;
    private final Columns columns;
    private final JsonPages json;

    /** A source with {@link Limits#STANDARD} and {@link Columns#STANDARD}. */
    public Source() {
        this(Limits.STANDARD, Columns.STANDARD);
    }

    /**
     * @param limits bounds on pages and lines
     * @param columns which columns of a CSV file hold what
     */
    public Source(Limits limits, Columns columns) {
        this.limits = limits;
        this.columns = columns;
        this.json = new JsonPages(limits);
    }

    /**
     * Reads files and folders, in the order given.
     *
     * @param paths files; folders, which are read recursively in sorted order without hidden entries; "-" for {@code
     *     standardInput}
     * @param standardInput what "-" stands for; is not closed
     * @return a lazy, sequential stream; close it if it is not read to its end
     */
    public Stream<Input> read(List<String> paths, InputStream standardInput) {
        Reading reading = new Reading(paths, standardInput);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(reading, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(reading::close);
    }

    /** Reads one file or folder as {@link #read(List, InputStream)} does. */
    public Stream<Input> read(Path path) {
        return read(List.of(path.toString()), InputStream.nullInputStream());
    }

    /**
     * Reads the bytes of a file that lies elsewhere than in this machine's folders, as {@link #read(Path)} reads one.
     *
     * @param name the file's name with its path; it becomes the pages' origin, and its ending tells the format
     * @param in the bytes; closed with the stream
     */
    public Stream<Input> read(String name, InputStream in) {
        Pages pages = new PageReader(limits, columns).open(name, name, in);
        return Stream.generate(pages::next).takeWhile(Objects::nonNull).onClose(pages::close);
    }

    /**
     * Reads one JSON object as a line of a JSON Lines file is read.
     *
     * @param origin of the page or skip
     * @param object {@code {"id", "url", "date", "title", "text"}} or with {@code "html"} for {@code "text"}
     */
    public Input readObject(String origin, String object) {
        return json.page(origin, object);
    }

    /**
     * Reads a document that was fetched.
     *
     * @param url its address, which becomes the pages' origin and address
     * @param bytes the document
     * @param contentType as it came with the bytes, null where none did
     */
    public List<Input> read(String url, byte[] bytes, @Nullable String contentType) {
        return new FetchedDocument(new PageReader(limits, columns), limits).read(url, bytes, contentType);
    }

    /** The pages of the paths one after the other. */
    private final class Reading implements Iterator<Input> {
        private final Iterator<FileWalk.Found> files;
        private final InputStream standardInput;
        private @Nullable Pages open;
        private @Nullable Input next;

        Reading(List<String> paths, InputStream standardInput) {
            this.files = new FileWalk(paths);
            this.standardInput = standardInput;
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                if (open == null) {
                    if (!files.hasNext()) {
                        return false;
                    }
                    open = open(files.next());
                }
                next = open.next();
                if (next == null) {
                    close();
                }
            }
            return true;
        }

        @Override
        public Input next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Input given = next;
            next = null;
            if (given == null) {
                throw new IllegalStateException("unreachable");
            }
            return given;
        }

        void close() {
            if (open != null) {
                open.close();
                open = null;
            }
        }

        private Pages open(FileWalk.Found file) {
            String problem = file.problem();
            if (problem != null) {
                return Pages.of(List.of(new Skip(file.origin(), problem)));
            }
            Path path = file.path();
            PageReader reader = new PageReader(limits, columns);
            try {
                if (path != null && file.name().toLowerCase(Locale.ROOT).endsWith(WACZ)) {
                    return WaczPages.open(reader, file.origin(), path);
                }
                InputStream in = path == null
                        ? new Unclosed(standardInput)
                        : new BufferedInputStream(Files.newInputStream(path), Format.HEAD);
                return reader.open(file.origin(), file.name(), in);
            } catch (IOException e) {
                return Pages.of(List.of(new Skip(file.origin(), Problems.reading(e))));
            }
        }
    }

    /** Standard input belongs to the caller. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(new BufferedInputStream(in, Format.HEAD));
        }

        @Override
        public void close() {
            // Left open on purpose.
        }
    }
}
