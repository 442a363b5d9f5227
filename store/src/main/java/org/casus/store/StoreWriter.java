package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.story.Decision;
import org.casus.story.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a store, one transaction a call: when a call has returned, what it wrote outlives a crash of the program or the
 * machine. For one thread at a time.
 */
public final class StoreWriter implements AutoCloseable {

    private final Database database;
    private final Connection connection;
    private final Clock clock;

    /** Loaded when first needed, which takes a look at every report. */
    private @Nullable StoryWriter story;

    StoreWriter(Database database) {
        this(database, Clock.systemUTC());
    }

    StoreWriter(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        try {
            connection = database.connect(false);
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    /**
     * What a call added.
     *
     * @param articles articles that were not there before
     * @param codings readings that were not there before
     * @param records their records
     * @param known codings that were there already, by the same version of the coder
     */
    public record Added(int articles, int codings, int records, int known) {

        /** The sum of both. */
        public Added plus(Added other) {
            return new Added(
                    articles + other.articles, codings + other.codings, records + other.records, known + other.known);
        }
    }

    /** Work within one transaction. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Adds codings, all or none. The newest coding of an article is the one in force; former ones stay readable.
     *
     * @throws org.casus.CasusException where the file cannot be written to
     */
    public Added add(List<StoredCoding> codings) {
        return transaction(() -> {
            Added all = new Added(0, 0, 0, 0);
            try (CodingRows rows = new CodingRows(connection, now())) {
                for (StoredCoding each : codings) {
                    all = all.plus(rows.add(each));
                }
                rows.flush();
            }
            return all;
        });
    }

    /**
     * Adds a coding just made, as {@link #add(List)} does, and takes its happenings up for {@link #joinIncidents}: what one
     * transaction writes of the one it writes of the other.
     *
     * @throws org.casus.CasusException where the file cannot be written to
     */
    public Added add(Coding coding) {
        StoredCoding stored = StoredCoding.of(coding);
        return transaction(() -> {
            Added added;
            try (CodingRows rows = new CodingRows(connection, now())) {
                added = rows.add(stored);
                rows.flush();
            }
            if (added.codings() > 0) {
                story().add(coding, stored.key());
            }
            return added;
        });
    }

    /**
     * Joins all reports taken up so far into incidents across articles, and their articles into origins. Reads every report
     * of the store, so it is called at the end of a run, not after each article.
     *
     * @return how many incidents are new or changed
     */
    public int joinIncidents() {
        return transaction(() -> story().publish(now()));
    }

    /** Whether there are reports that {@link #joinIncidents} has not seen, as after a run that was cut off. */
    public boolean hasLooseReports() {
        try {
            return Sql.number(
                            connection,
                            "SELECT EXISTS (SELECT 1 FROM report p WHERE NOT EXISTS"
                                    + " (SELECT 1 FROM incident_report i WHERE i.key = p.key))")
                    > 0;
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    /**
     * Keeps what a person decided about two reports. It holds from the next {@link #joinIncidents}, and through coding
     * again; of two decisions about the same reports the later one holds.
     *
     * @param decision what was decided
     * @param author by whom
     */
    public void decide(Decision decision, String author) {
        transaction(() -> {
            new DecisionRows(connection).add(decision, author, now());
            return true;
        });
        story = null; // it was loaded without this decision
    }

    /**
     * Keeps what a person decided about two incidents, or about an incident and one of its reports, as {@link
     * #decide(Decision, String)} does.
     *
     * @param kind whether they are one happening or two
     * @param first id of an incident or record, or key of a report
     * @param second another; apart from an incident is one of its own reports taken out of it
     * @param note why, may be empty
     * @param author by whom
     * @return the decisions about single reports that it amounts to
     * @throws org.casus.CasusException where the store knows no such report
     */
    public List<Decision> decide(Decision.Kind kind, String first, String second, String note, String author) {
        List<Decision> decisions = transaction(() -> {
            DecisionRows rows = new DecisionRows(connection);
            List<Decision> about = rows.about(kind, first, second, note);
            for (Decision each : about) {
                rows.add(each, author, now());
            }
            return about;
        });
        story = null;
        return decisions;
    }

    private StoryWriter story() throws SQLException {
        StoryWriter loaded = story;
        if (loaded == null) {
            loaded = new StoryWriter(connection, new Decisions(new DecisionRows(connection).all()));
            story = loaded;
        }
        return loaded;
    }

    /**
     * Whether this version of the coder has read this article already.
     *
     * @param key the article's {@link StoredCoding#key}
     * @param published the day of publication now known, null for none: another day asks for another reading
     * @param coder version and digests of the coder
     */
    public boolean isCoded(String key, @Nullable LocalDate published, Provenance coder) {
        try {
            return Sql.number(
                            connection,
                            """
                            SELECT count(*) FROM coding c JOIN article a ON a.n = c.article JOIN coder v ON v.n = c.coder
                            WHERE a.key = ? AND v.digest = ? AND a.published IS ?""",
                            key,
                            StoredCoding.digest(coder),
                            published == null ? null : published.toString())
                    > 0;
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    /**
     * Keeps a decision about a record. A former decision of the same reviewer about the same record steps back.
     *
     * @throws org.casus.CasusException where the article is not in the store
     */
    public void review(Review review) {
        transaction(() -> {
            new ReviewRows(connection, database.file()).add(review, now());
            return true;
        });
    }

    /** Takes a decision back, as the key "back" does. Whether there was one. */
    public boolean withdraw(String reviewId, String author) {
        return transaction(() -> new ReviewRows(connection, database.file()).withdraw(reviewId, author, now()));
    }

    private String now() {
        return Times.text(clock.instant());
    }

    private <T> T transaction(Work<T> work) {
        try {
            connection.setAutoCommit(false);
            try {
                T result = work.run();
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                story = null; // it may know what was rolled back
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }
}
