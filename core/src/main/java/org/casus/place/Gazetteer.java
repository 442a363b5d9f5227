package org.casus.place;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.knowledge.OwnKnowledge;
import org.jspecify.annotations.Nullable;

/**
 * Names of places and what they stand for: settlements, first- and second-order divisions, countries, and the regions,
 * seas, fronts and camps that news of conflict names. Held in primitive arrays with a hash table of names, some
 * 30 MB for 200,000 places; immutable.
 */
public final class Gazetteer {

    /** What an entry is, in the order of how much a bare name means it. */
    enum Kind {
        COUNTRY,
        REGION,
        /** A region over several countries: gives context, is no event's place. */
        SUPRANATIONAL,
        ADMIN1,
        ADMIN2,
        CAPITAL,
        SETTLEMENT
    }

    /**
     * One sense of a name.
     *
     * @param row position in the gazetteer
     * @param name the gazetteer's name
     * @param kind what it is
     * @param precision how exactly the point stands for it
     * @param lat latitude in degrees
     * @param lon longitude in degrees
     * @param country ISO 3166 alpha-3, null for the high seas and regions over several countries
     * @param admin1 code of its first-order division ("IQ.07"), its own for such a division; null where unknown
     * @param admin2 code of its second-order division, null where unknown
     * @param population inhabitants, 0 where unknown
     * @param geonameId GeoNames id, null where unknown
     * @param preferred whether the name asked for is its main one, not another spelling
     */
    record Entry(
            int row,
            String name,
            Kind kind,
            Place.Precision precision,
            double lat,
            double lon,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable String admin2,
            int population,
            @Nullable String geonameId,
            boolean preferred) {}

    private final byte[] text;
    private final int[] nameAt;
    private final float[] lat;
    private final float[] lon;
    private final byte[] kind;
    private final byte[] precision;
    private final short[] country;
    private final short[] admin1;
    private final int[] admin2;
    private final int[] population;
    private final int[] geonameId;
    private final String[] countries;
    private final String[] admin1Codes;
    private final String[] admin2Codes;
    private final long[] keys;
    private final int[] rows;
    private final int[] next;
    private final int[] buckets;
    private final Map<String, String> admin1Names;
    private final Map<String, Integer> abbreviations;
    private final Map<String, Integer> demonyms;
    private final PlaceWords words;
    private final ContestedAreas contested;
    private final String digest;

    Gazetteer(GazetteerBuilder b, PlaceWords words, ContestedAreas contested, String digest) {
        this.text = b.text.toByteArray();
        this.nameAt = b.nameAt.toArray();
        int n = nameAt.length - 1;
        this.lat = b.floats(b.lat, n);
        this.lon = b.floats(b.lon, n);
        this.kind = Arrays.copyOf(b.kind, n);
        this.precision = Arrays.copyOf(b.precision, n);
        this.country = b.shorts(b.country, n);
        this.admin1 = b.shorts(b.admin1, n);
        this.admin2 = Arrays.copyOf(b.admin2, n);
        this.population = Arrays.copyOf(b.population, n);
        this.geonameId = Arrays.copyOf(b.geonameId, n);
        this.countries = b.countries.names();
        this.admin1Codes = b.admin1Codes.names();
        this.admin2Codes = b.admin2Codes.names();
        this.keys = Arrays.copyOf(b.keys, b.keyCount());
        this.rows = Arrays.copyOf(b.keyRows, b.keyCount());
        this.next = Arrays.copyOf(b.next, b.keyCount());
        this.buckets = b.buckets;
        this.admin1Names = Map.copyOf(b.admin1Names);
        this.abbreviations = Map.copyOf(b.abbreviations);
        this.demonyms = Map.copyOf(b.demonyms);
        this.words = words;
        this.contested = contested;
        this.digest = digest;
    }

    /** The gazetteer that is built in. */
    public static Gazetteer fromResources() {
        return with(OwnKnowledge.NONE, null);
    }

    /**
     * The built-in gazetteer with a user's own places.
     *
     * @param own a user's tables, those of places among them
     * @param file settlements and divisions to use in place of the built-in ones, null for those; {@link GeoNames} makes
     *     such files
     * @throws org.casus.CasusException where a table is missing or a row is bad, with file, line and remedy
     */
    public static Gazetteer with(OwnKnowledge own, @Nullable Path file) {
        return GazetteerTables.load(own, file == null ? null : new GazetteerFile(file));
    }

    /** How many places it has. */
    public int size() {
        return kind.length;
    }

    /** SHA-256 over its tables, in hexadecimal, for provenance. */
    public String digest() {
        return digest;
    }

    /** Whether any place has this name, folded by {@link Names#fold}. */
    boolean has(String folded) {
        long key = Names.hash(folded);
        int i = first(key);
        while (i >= 0 && keys[i] != key) {
            i = next[i];
        }
        return i >= 0;
    }

    /** Every place of this folded name, in the tables' order. */
    List<Entry> find(String folded) {
        long key = Names.hash(folded);
        List<Entry> found = new ArrayList<>();
        for (int i = first(key); i >= 0; i = next[i]) {
            if (keys[i] == key) {
                found.add(entry(rows[i] >> 1, (rows[i] & 1) == 1));
            }
        }
        found.sort(Comparator.comparingInt(Entry::row));
        return found;
    }

    /** The division that an abbreviation as written stands for: "La." is Louisiana, "L.A." is not. */
    Optional<Entry> abbreviation(String written) {
        return Optional.ofNullable(abbreviations.get(written)).map(row -> entry(row, true));
    }

    /** The country or region whose people or adjective this is ("Iraqi", "Chechens"). */
    Optional<Entry> demonym(String folded) {
        return Optional.ofNullable(demonyms.get(folded)).map(row -> entry(row, true));
    }

    /** Name of a country by its ISO 3166 alpha-3 code. */
    Optional<String> countryName(String code) {
        for (int row = 0; row < size(); row++) {
            if (kind[row] == Kind.COUNTRY.ordinal() && country[row] >= 0 && countries[country[row]].equals(code)) {
                return Optional.of(entry(row, true).name());
            }
        }
        return Optional.empty();
    }

    /** Name of a first-order division by its code, null where there is none. */
    @Nullable
    String admin1Name(@Nullable String code) {
        return code == null ? null : admin1Names.get(code);
    }

    /** Words around place names, by what they tell. */
    PlaceWords words() {
        return words;
    }

    /** The contested area that a place lies in. */
    Optional<ContestedAreas.Area> contested(Entry entry) {
        return contested.of(entry);
    }

    private int first(long key) {
        return buckets[GazetteerBuilder.bucket(key, buckets.length)] - 1;
    }

    private Entry entry(int row, boolean preferred) {
        String name = new String(text, nameAt[row], nameAt[row + 1] - nameAt[row], StandardCharsets.UTF_8);
        return new Entry(
                row,
                name,
                Kind.values()[kind[row]],
                Place.Precision.values()[precision[row]],
                degrees(lat[row]),
                degrees(lon[row]),
                country[row] < 0 ? null : countries[country[row]],
                admin1[row] < 0 ? null : admin1Codes[admin1[row]],
                admin2[row] < 0 ? null : admin2Codes[admin2[row]],
                population[row],
                geonameId[row] <= 0 ? null : Integer.toString(geonameId[row]),
                preferred);
    }

    /** Four decimals, some ten metres: what the tables give, without the noise of a float made a double. */
    private static double degrees(float value) {
        return Math.round(value * 10_000.0) / 10_000.0;
    }
}
