package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;

/** Connections lent to one thread at a time and kept for the next. Thread-safe. */
final class Connections implements AutoCloseable {

    private final Database database;
    private final Opener opener;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param database the store they are about, which explains what goes wrong
     * @param opener opens one more
     */
    Connections(Database database, Opener opener) {
        this.database = database;
        this.opener = opener;
    }

    /** Opens a connection. */
    interface Opener {
        Connection open() throws SQLException;
    }

    /** Work with one connection. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T use(Work<T> work) {
        try {
            Connection connection = idle.pollFirst();
            if (connection == null) {
                connection = opener.open();
            }
            try {
                T result = work.run(connection);
                giveBack(connection);
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    /** As {@link #use}, seeing the state of one moment through all statements. */
    <T> T useAtOnce(Work<T> work) {
        return use(connection -> {
            connection.setAutoCommit(false);
            T result = work.run(connection);
            connection.rollback();
            connection.setAutoCommit(true);
            return result;
        });
    }

    private void giveBack(Connection connection) throws SQLException {
        if (closed.get()) {
            connection.close();
        } else {
            idle.addFirst(connection);
        }
    }

    @Override
    public void close() {
        closed.set(true);
        try {
            for (Connection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
                each.close();
            }
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }
}
