package org.casus.spark;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Every so manieth page of a file: what one task codes. Reading a file costs a hundredth of coding it, so that several
 * tasks may each read all of it.
 *
 * @param part the file
 * @param number of the slice, from 0
 * @param of how many slices the file has
 */
record Slice(String part, int number, int of) {

    static final StructType SCHEMA = new StructType()
            .add("part", DataTypes.StringType, false)
            .add("number", DataTypes.IntegerType, false)
            .add("of", DataTypes.IntegerType, false);

    /** All slices of some files. */
    static List<Slice> of(List<String> parts, int slices) {
        return parts.stream().flatMap(part -> slices(part, slices)).toList();
    }

    private static Stream<Slice> slices(String part, int slices) {
        return IntStream.range(0, slices).mapToObj(number -> new Slice(part, number, slices));
    }

    static Slice of(Row row) {
        return new Slice(row.getString(0), row.getInt(1), row.getInt(2));
    }

    Row row() {
        return RowFactory.create(part, number, of);
    }

    /** Whether a page of the file belongs to this slice. */
    boolean holds(long page) {
        return page % of == number;
    }
}
