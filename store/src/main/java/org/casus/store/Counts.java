package org.casus.store;

/**
 * How much a filter finds.
 *
 * @param reports records
 * @param incidents different incidents among them; one incident has many reports
 * @param articles different articles among them
 */
public record Counts(long reports, long incidents, long articles) {}
