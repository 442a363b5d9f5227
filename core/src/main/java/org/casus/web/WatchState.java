package org.casus.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.CasusException;
import org.casus.source.Dates;
import org.casus.source.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What a watch has seen, kept in a file that survives the process being killed at any moment.
 *
 * <p>The file is a journal of JSON lines. An entry of a feed is written down as found before the feed is noted as read, so
 * a feed that says "nothing new" afterwards loses nothing. Before an article's records are appended to the output, the
 * journal notes where they will stand; afterwards, that they stand there. On opening, records whose second note is missing
 * are kept if they are whole and cut off if they are not, and in that case the article is coded again. For one thread.
 */
public final class WatchState implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Records that were being written: who, which text, and where in the output. */
    private record Intent(String article, String digest, long from, long to) {}

    private final Path file;
    private final FileChannel lockFile;
    private final FileChannel output;
    private FileChannel journal;
    private final Map<String, Validators> feeds = new LinkedHashMap<>();
    private final Map<String, Listing.Entry> pending = new LinkedHashMap<>();
    private final Set<String> entries = new HashSet<>();
    /** Digests of the texts of the articles coded, by address. */
    private final Map<String, String> articles = new LinkedHashMap<>();

    private final Set<String> digests = new HashSet<>();
    private @Nullable Intent open;

    private WatchState(Path file, FileChannel lockFile, FileChannel output, FileChannel journal) {
        this.file = file;
        this.lockFile = lockFile;
        this.output = output;
        this.journal = journal;
    }

    /**
     * Opens or creates a state and the output that belongs to it.
     *
     * @throws CasusException if another watch uses the state, or it is no such file
     */
    public static WatchState open(Path file, Path output) throws IOException {
        FileChannel lockFile = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(lockFile)) {
            lockFile.close();
            throw new CasusException(file + ": is in use by another watch; end that one or name another file");
        }
        FileChannel out = FileChannel.open(output, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel journal = append(file);
        WatchState state = new WatchState(file, lockFile, out, journal);
        state.replay();
        state.recover();
        state.settle();
        state.compact();
        return state;
    }

    private static boolean isLocked(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static FileChannel append(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private void replay() throws IOException {
        List<String> lines = Files.readString(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                apply(MAPPER.readTree(lines.get(i)));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                if (i < lines.size() - 1) {
                    throw new CasusException(
                            file + " line " + (i + 1) + ": is no state of a watch; name another file for --state", e);
                }
                // The last line was being written when the process ended: what it notes was not done yet.
            }
        }
    }

    private void apply(JsonNode note) {
        String what = note.path("note").asText();
        String key = note.path("key").asText();
        switch (what) {
            case "feed" -> feeds.put(key, new Validators(text(note, "etag"), text(note, "modified")));
            case "found" -> {
                entries.add(key);
                pending.put(key, entry(note.path("entry")));
            }
            case "done" -> {
                entries.add(key);
                pending.remove(key);
            }
            case "writing" ->
                open = new Intent(
                        key,
                        note.path("digest").asText(),
                        note.path("from").asLong(),
                        note.path("to").asLong());
            case "written" -> {
                articles.put(key, note.path("digest").asText());
                digests.add(note.path("digest").asText());
                open = null;
            }
            default -> throw new IllegalArgumentException("unknown note: " + what);
        }
    }

    /** Settles the records that were being written when the last watch ended. */
    private void recover() throws IOException {
        Intent last = open;
        open = null;
        if (last == null) {
            return;
        }
        if (output.size() >= last.to()) {
            written(last.article(), last.digest());
        } else if (output.size() > last.from()) {
            output.truncate(last.from());
            output.force(true);
        }
    }

    /** Entries whose articles stand in the output, of a watch that ended before it noted that they are done. */
    private void settle() {
        pending.keySet().removeIf(articles::containsKey);
    }

    /** Writes the journal anew without what later notes made void. */
    private void compact() throws IOException {
        StringBuilder notes = new StringBuilder();
        feeds.forEach((url, validators) -> notes.append(feedNote(url, validators)));
        entries.forEach(key -> {
            Listing.Entry entry = pending.get(key);
            notes.append(entry == null ? note("done", key) + "\n" : foundNote(key, entry));
        });
        articles.forEach((article, digest) ->
                notes.append(note("written", article).put("digest", digest)).append('\n'));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel fresh = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(fresh, notes.toString());
            fresh.force(true);
        }
        journal.close();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        journal = append(file);
    }

    /** What is known of a feed from its last reading. */
    Validators feed(String url) {
        return feeds.getOrDefault(url, Validators.NONE);
    }

    /** Whether an entry of a feed has been seen before. */
    boolean knows(String key) {
        return entries.contains(key);
    }

    /** Notes new entries, by their canonical addresses. */
    void found(Map<String, Listing.Entry> fresh) throws IOException {
        StringBuilder notes = new StringBuilder();
        fresh.forEach((key, entry) -> {
            entries.add(key);
            pending.put(key, entry);
            notes.append(foundNote(key, entry));
        });
        record(notes.toString());
    }

    /** Notes that a feed was read, after its entries. */
    void read(String url, Validators validators) throws IOException {
        feeds.put(url, validators);
        record(feedNote(url, validators));
    }

    /** The entries still to be coded, by their canonical addresses, in the order in which they were found. */
    public Map<String, Listing.Entry> pending() {
        return new LinkedHashMap<>(pending);
    }

    /** Notes that nothing is left to do about an entry. */
    public void done(String key) throws IOException {
        pending.remove(key);
        record(note("done", key) + "\n");
    }

    /** Whether an article has been coded, or another of the same text. */
    public boolean isCoded(String article, String digest) {
        return articles.containsKey(article) || digests.contains(digest);
    }

    /**
     * Appends an article's records to the output, so that they are there once and whole whenever the process ends.
     *
     * @param article canonical address, with the number of the entry for those of live pages
     * @param digest of its text
     * @param records lines of output, each with its end
     */
    public void write(String article, String digest, String records) throws IOException {
        byte[] bytes = records.getBytes(StandardCharsets.UTF_8);
        long from = output.size();
        record(note("writing", article).put("digest", digest).put("from", from).put("to", from + bytes.length) + "\n");
        output.position(from);
        writeAll(output, bytes);
        output.force(true);
        written(article, digest);
    }

    private void written(String article, String digest) throws IOException {
        articles.put(article, digest);
        digests.add(digest);
        record(note("written", article).put("digest", digest) + "\n");
    }

    private void record(String notes) throws IOException {
        if (!notes.isEmpty()) {
            write(journal, notes);
            journal.force(true);
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        writeAll(channel, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static ObjectNode note(String what, String key) {
        return MAPPER.createObjectNode().put("note", what).put("key", key);
    }

    private static String feedNote(String url, Validators validators) {
        return note("feed", url).put("etag", validators.etag()).put("modified", validators.lastModified()) + "\n";
    }

    private static String foundNote(String key, Listing.Entry entry) {
        ObjectNode found = note("found", key);
        ObjectNode told = found.putObject("entry")
                .put("url", entry.url())
                .put("title", entry.title())
                .put("date", entry.date() == null ? null : entry.date().toString())
                .put("html", entry.html());
        ArrayNode authors = told.putArray("authors");
        entry.authors().forEach(authors::add);
        return found + "\n";
    }

    private static Listing.Entry entry(JsonNode told) {
        List<String> authors = new ArrayList<>();
        told.path("authors").forEach(author -> authors.add(author.asText()));
        String date = text(told, "date");
        LocalDate day = date == null ? null : Dates.parse(date).orElse(null);
        return new Listing.Entry(text(told, "url"), text(told, "title"), day, authors, text(told, "html"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    @Override
    public void close() throws IOException {
        journal.close();
        output.close();
        lockFile.close();
    }
}
