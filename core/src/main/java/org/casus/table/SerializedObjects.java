package org.casus.table;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Java's serialisation has written (Java Object Serialization Specification, chapter 6) as plain values and
 * without its classes. Models are kept in that form; read by Java itself, millions of strings become objects that are needed
 * for a moment only. Not thread-safe.
 */
public final class SerializedObjects {

    private static final int MAGIC = 0xaced0005;
    private static final int FIRST_HANDLE = 0x7e0000;

    private static final int NULL = 0x70;
    private static final int REFERENCE = 0x71;
    private static final int CLASS_DESCRIPTION = 0x72;
    private static final int OBJECT = 0x73;
    private static final int STRING = 0x74;
    private static final int ARRAY = 0x75;
    private static final int CLASS = 0x76;
    private static final int BLOCK = 0x77;
    private static final int END_OF_CONTENTS = 0x78;
    private static final int LONG_BLOCK = 0x7a;
    private static final int ENUM = 0x7e;

    private static final int WRITES_ITSELF = 1;
    private static final int SERIALIZABLE = 2;

    private final DataInputStream in;
    private final Map<String, Reading> readings;
    private final Map<Integer, Object> known = new HashMap<>();
    private int nextHandle = FIRST_HANDLE;

    /** Reads the contents of objects of a class that writes itself in a way of its own. */
    @FunctionalInterface
    public interface Reading {

        /**
         * Reads all that the class has written.
         *
         * @return what the object's {@link Instance#contents} will be
         */
        List<Object> read(SerializedObjects objects) throws IOException;
    }

    /**
     * An object.
     *
     * @param type the name of its class
     * @param fields by name, those of its superclasses among them; null ones are left out
     * @param contents what its classes have written besides their fields; blocks of bytes are {@code byte[]}
     */
    public record Instance(String type, Map<String, Object> fields, List<Object> contents) {

        /** The object of a field, which must be there. */
        public Instance instance(String field) throws IOException {
            if (fields.get(field) instanceof Instance found) {
                return found;
            }
            throw new IOException(type + " has no object in its field " + field);
        }
    }

    /** The constant of an enumeration. */
    public record Constant(String type, String name) {}

    private record Field(char type, String name) {}

    private record Description(
            String name,
            int flags,
            List<Field> fields,
            @Nullable Description above) {}

    /**
     * A reader.
     *
     * @param in read from its beginning; buffered by whoever gives it
     * @param readings by class name, for classes whose way of writing themselves leaves out their fields
     * @throws IOException where it is not such a stream
     */
    public SerializedObjects(InputStream in, Map<String, Reading> readings) throws IOException {
        this.in = new DataInputStream(in);
        this.readings = Map.copyOf(readings);
        if (this.in.readInt() != MAGIC) {
            throw new IOException("these are no serialised Java objects");
        }
    }

    /** What is read from, for a {@link Reading} that reads for itself; it tells of handles with {@link #skipHandles}. */
    public DataInputStream in() {
        return in;
    }

    /** Counts strings or objects that a {@link Reading} has read for itself and that nothing later refers to. */
    public void skipHandles(int count) {
        nextHandle += count;
    }

    /**
     * The next object.
     *
     * @return an {@link Instance}, a {@link Constant}, a string, a box of a number, an array of numbers, a list for an array
     *     of objects, or null
     */
    public @Nullable Object read() throws IOException {
        return read(in.readUnsignedByte());
    }

    private @Nullable Object read(int kind) throws IOException {
        return switch (kind) {
            case NULL -> null;
            case REFERENCE -> referred();
            case CLASS_DESCRIPTION -> description();
            case OBJECT -> instance();
            case STRING -> keep(in.readUTF());
            case ARRAY -> array();
            case CLASS -> keep(knownDescription().name);
            case BLOCK -> in.readNBytes(in.readUnsignedByte());
            case LONG_BLOCK -> in.readNBytes(in.readInt());
            case ENUM -> constant();
            default -> throw new IOException("a kind of serialised thing that models do not use: " + kind);
        };
    }

    private Object keep(Object object) {
        known.put(nextHandle++, object);
        return object;
    }

    private Object referred() throws IOException {
        int handle = in.readInt();
        Object found = known.get(handle);
        if (found == null) {
            throw new IOException("a reference to what was not kept: " + handle);
        }
        return found;
    }

    private Description description() throws IOException {
        String name = in.readUTF();
        in.readLong(); // the version of the class
        int handle = nextHandle++;
        int flags = in.readUnsignedByte();
        List<Field> fields = new ArrayList<>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            char type = (char) in.readUnsignedByte();
            fields.add(new Field(type, in.readUTF()));
            if (type == 'L' || type == '[') {
                read(); // the name of the field's class
            }
        }
        contents();
        Description description = new Description(name, flags, fields, descriptionOrNull());
        known.put(handle, description);
        return description;
    }

    private @Nullable Description descriptionOrNull() throws IOException {
        Object read = read();
        if (read == null || read instanceof Description) {
            return (Description) read;
        }
        throw new IOException("no description of a class where one must be");
    }

    private Description knownDescription() throws IOException {
        Description found = descriptionOrNull();
        if (found == null) {
            throw new IOException("an object without a class");
        }
        return found;
    }

    private Instance instance() throws IOException {
        Description type = knownDescription();
        Instance instance = new Instance(type.name, new LinkedHashMap<>(), new ArrayList<>());
        known.put(nextHandle++, instance);
        List<Description> classes = new ArrayList<>();
        for (Description each = type; each != null; each = each.above) {
            classes.add(0, each);
        }
        for (Description each : classes) {
            Reading own = readings.get(each.name);
            if (own != null) {
                instance.contents.addAll(own.read(this));
                instance.contents.addAll(contents());
                continue;
            }
            if ((each.flags & SERIALIZABLE) == 0) {
                throw new IOException(each.name + " writes itself in a way that only it can read");
            }
            for (Field field : each.fields) {
                Object value = value(field.type);
                if (value != null) {
                    instance.fields.put(field.name, value);
                }
            }
            if ((each.flags & WRITES_ITSELF) != 0) {
                instance.contents.addAll(contents());
            }
        }
        return instance;
    }

    private List<Object> contents() throws IOException {
        List<Object> contents = new ArrayList<>();
        for (int kind = in.readUnsignedByte(); kind != END_OF_CONTENTS; kind = in.readUnsignedByte()) {
            Object read = read(kind);
            if (read != null) {
                contents.add(read);
            }
        }
        return contents;
    }

    private @Nullable Object value(char type) throws IOException {
        return switch (type) {
            case 'B' -> in.readByte();
            case 'C' -> in.readChar();
            case 'D' -> in.readDouble();
            case 'F' -> in.readFloat();
            case 'I' -> in.readInt();
            case 'J' -> in.readLong();
            case 'S' -> in.readShort();
            case 'Z' -> in.readBoolean();
            default -> read();
        };
    }

    private Constant constant() throws IOException {
        Description type = knownDescription();
        int handle = nextHandle++;
        if (!(read() instanceof String name)) {
            throw new IOException("a constant of " + type.name + " without a name");
        }
        Constant constant = new Constant(type.name, name);
        known.put(handle, constant);
        return constant;
    }

    private Object array() throws IOException {
        char element = knownDescription().name.charAt(1);
        int handle = nextHandle++;
        int length = in.readInt();
        Object array;
        switch (element) {
            case 'B' -> array = in.readNBytes(length);
            case 'I' -> {
                int[] numbers = new int[length];
                for (int i = 0; i < length; i++) {
                    numbers[i] = in.readInt();
                }
                array = numbers;
            }
            case 'D' -> {
                double[] numbers = new double[length];
                for (int i = 0; i < length; i++) {
                    numbers[i] = in.readDouble();
                }
                array = numbers;
            }
            default -> {
                List<@Nullable Object> values = new ArrayList<>();
                known.put(handle, values);
                for (int i = 0; i < length; i++) {
                    values.add(value(element));
                }
                array = values;
            }
        }
        known.put(handle, array);
        return array;
    }
}
