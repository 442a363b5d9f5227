package org.casus.store;

/**
 * How often a value occurs.
 *
 * @param value the value as filters write it, empty for records without one
 * @param label the value for readers: for identities a name they are written by, else the value
 * @param count reports or incidents, as the filter's view says
 */
public record FacetCount(String value, String label, long count) {}
