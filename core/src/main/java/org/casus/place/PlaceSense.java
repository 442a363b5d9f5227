package org.casus.place;

/**
 * One thing that a place's name may mean.
 *
 * @param place what Casus would give out
 * @param kind what the gazetteer holds it for ("settlement", "admin1")
 * @param population inhabitants, 0 where unknown
 * @param score what speaks for it, in powers of ten of inhabitants; only the order of scores means something
 */
public record PlaceSense(Place place, String kind, int population, double score) {}
