package org.casus.store.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms that records are exported in; docs/export.md tells what each keeps and what it loses. */
public enum ExportFormat {
    /** The flat table of docs/csv.md. */
    CSV(Writing.COMMAS, "csv"),
    /** The records of docs/json-lines.md, without a manifest. */
    JSONL(Writing.RECORDS, "jsonl"),
    /** The columns of docs/csv.md with types and lists. */
    PARQUET(Writing.PARQUET, "parquet"),
    /** The same with a point geometry (GeoParquet 1.0). */
    GEOPARQUET(Writing.PARQUET, "parquet"),
    /** One FeatureCollection (RFC 7946). */
    GEOJSON(Writing.FEATURES, "geojson"),
    /** PLOVER 2.0's JSON, one event a line. */
    PLOVER(Writing.JSON, "jsonl"),
    /** The 40 columns of POLECAT. */
    POLECAT(Writing.TABS, "txt"),
    /** The 20 columns of ICEWS. */
    ICEWS(Writing.TABS, "tab"),
    /** The 26 columns of Phoenix. */
    PHOENIX(Writing.TABS_WITHOUT_HEADER, "txt"),
    /** GDELT 2.0 events, 61 columns. */
    GDELT_EVENTS(Writing.TABS_WITHOUT_HEADER, "export.CSV"),
    /** GDELT 2.0 mentions, 16 columns. */
    GDELT_MENTIONS(Writing.TABS_WITHOUT_HEADER, "mentions.CSV"),
    /** The 49 columns of UCDP GED. */
    UCDP(Writing.COMMAS, "csv"),
    /** Reports and incidents by country, month and type. */
    COUNTRY_MONTH(Writing.COMMAS, "csv"),
    /** Reports and incidents by PRIO-GRID cell, month and type. */
    PRIOGRID_MONTH(Writing.COMMAS, "csv");

    /** How rows become bytes. */
    enum Writing {
        COMMAS,
        TABS,
        TABS_WITHOUT_HEADER,
        PARQUET,
        JSON,
        FEATURES,
        RECORDS
    }

    private final Writing writing;
    private final String ending;

    ExportFormat(Writing writing, String ending) {
        this.writing = writing;
        this.ending = ending;
    }

    /** Its name on the command line. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The usual ending of such files, without a dot before it. */
    public String ending() {
        return ending;
    }

    /** The form of this name. */
    public static Optional<ExportFormat> of(String written) {
        return Arrays.stream(values())
                .filter(format -> format.written().equals(written))
                .findFirst();
    }

    Writing writing() {
        return writing;
    }
}
