package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;

/** Read-only connections, lent to one thread at a time and kept for the next. Thread-safe. */
final class Connections implements AutoCloseable {

    private final Database database;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    Connections(Database database) {
        this.database = database;
    }

    /** Work with one connection. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T use(Work<T> work) {
        try {
            Connection connection = idle.pollFirst();
            if (connection == null) {
                connection = database.connect(true);
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
