package org.casus.spark;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is to be coded: parts that are coded and restarted as wholes. */
interface ArchiveInput {

    /** The parts, in the order of the input; each once. */
    List<String> parts();

    /**
     * Codes some of them.
     *
     * @return rows of the form {@link Outcome#SCHEMA}, in no particular order
     */
    Dataset<Row> code(List<String> parts);
}
