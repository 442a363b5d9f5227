package org.casus.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.table.SerializedObjects.Constant;
import org.casus.table.SerializedObjects.Instance;
import org.junit.jupiter.api.Test;

/** What Java has serialised, read without its classes. */
final class SerializedObjectsTest {

    private static class Above implements Serializable {

        private static final long serialVersionUID = 1;

        final int number = 7;
    }

    private static final class Below extends Above {

        private static final long serialVersionUID = 1;

        final String text = "é";
        final double[] numbers = {1.5, -2};
        final String[] words = {"a", "é"};
        final DayOfWeek day = DayOfWeek.MONDAY;
        final ArrayList<String> list = new ArrayList<>(List.of("x", "y"));
        final Object self = this;
    }

    /** Writes a string and leaves its field out. */
    private static final class Own implements Serializable {

        private static final long serialVersionUID = 1;

        final int left = 3;

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject("own" + left);
        }
    }

    private static SerializedObjects written(Object object, Map<String, SerializedObjects.Reading> readings)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
            out.writeObject("after");
        }
        return new SerializedObjects(new ByteArrayInputStream(bytes.toByteArray()), readings);
    }

    @Test
    void anObjectHasTheFieldsOfAllItsClasses() throws IOException {
        SerializedObjects objects = written(new Below(), Map.of());
        Instance read = assertInstanceOf(Instance.class, objects.read());
        assertEquals(Below.class.getName(), read.type());
        assertEquals(7, read.fields().get("number"));
        assertEquals("é", read.fields().get("text"));
        assertArrayEquals(new double[] {1.5, -2}, (double[]) read.fields().get("numbers"));
        assertEquals(List.of("a", "é"), read.fields().get("words"));
        assertEquals(
                new Constant(DayOfWeek.class.getName(), "MONDAY"), read.fields().get("day"));
        List<Object> contents = read.instance("list").contents();
        assertEquals(List.of("x", "y"), contents.subList(1, contents.size())); // behind a block that holds the capacity
        assertSame(read, read.instance("self"));
        assertEquals("after", objects.read());
    }

    @Test
    void aClassThatLeavesOutItsFieldsIsReadAsToldTo() throws IOException {
        SerializedObjects objects =
                written(List.of(new Own()).toArray(), Map.of(Own.class.getName(), own -> List.of(own.read() + "!")));
        List<?> read = assertInstanceOf(List.class, objects.read());
        assertEquals(
                List.of("own3!"), assertInstanceOf(Instance.class, read.get(0)).contents());
        assertEquals("after", objects.read());
    }

    @Test
    void handlesThatAReadingTookKeepLaterReferencesRight() throws IOException {
        Own own = new Own();
        Below later = new Below();
        SerializedObjects objects = written(new Object[] {own, later, later}, Map.of(Own.class.getName(), self -> {
            DataInputStream in = self.in();
            assertEquals(0x74, in.readUnsignedByte());
            assertEquals("own3", in.readUTF());
            self.skipHandles(1);
            return List.of();
        }));
        List<?> read = assertInstanceOf(List.class, objects.read());
        assertSame(read.get(1), read.get(2));
    }

    @Test
    void otherBytesAreRefused() {
        byte[] text = "no objects".getBytes(StandardCharsets.US_ASCII);
        assertThrows(IOException.class, () -> new SerializedObjects(new ByteArrayInputStream(text), Map.of()));
    }
}
