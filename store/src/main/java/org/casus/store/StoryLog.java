package org.casus.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.casus.CasusException;
import org.casus.log.Codec;
import org.casus.log.Log;

/** A log of fingerprints or reports within the store, written in the transaction of its connection. */
final class StoryLog<T> implements Log<T> {

    private final Connection connection;
    private final Codec<T> codec;
    private int size;

    StoryLog(Connection connection, Codec<T> codec) throws SQLException {
        this.connection = connection;
        this.codec = codec;
        try (PreparedStatement select =
                        Sql.prepared(connection, "SELECT count(*) FROM story_log WHERE kind = ?", codec.magic());
                ResultSet row = select.executeQuery()) {
            size = row.next() ? row.getInt(1) : 0;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void append(T value) {
        try {
            Sql.update(
                    connection,
                    "INSERT INTO story_log (kind, number, entry) VALUES (?, ?, ?)",
                    codec.magic(),
                    size,
                    codec.write(value));
            size++;
        } catch (SQLException e) {
            throw new CasusException("the store cannot be written to: " + e.getMessage(), e);
        }
    }

    @Override
    public T get(int number) {
        try (PreparedStatement select = Sql.prepared(
                        connection,
                        "SELECT entry FROM story_log WHERE kind = ? AND number = ?",
                        codec.magic(),
                        number);
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                return codec.read(ByteBuffer.wrap(row.getBytes(1)));
            }
            throw new IndexOutOfBoundsException(number);
        } catch (SQLException e) {
            throw new CasusException("the store cannot be read: " + e.getMessage(), e);
        }
    }
}
