package org.casus.place;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the columns of a {@link Gazetteer} while its tables are read. */
final class GazetteerBuilder {

    /** Strings that repeat, kept once and named by number. */
    static final class Pool {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        int number(@Nullable String name) {
            return name == null || name.isEmpty() ? -1 : numbers.computeIfAbsent(name, key -> numbers.size());
        }

        String[] names() {
            return numbers.keySet().toArray(new String[0]);
        }
    }

    /** A growing list of ints. */
    static final class Ints {
        private int[] values = new int[1 << 16];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    final ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 21);
    final Ints nameAt = new Ints();
    double[] lat = new double[1 << 16];
    double[] lon = new double[1 << 16];
    byte[] kind = new byte[1 << 16];
    byte[] precision = new byte[1 << 16];
    int[] country = new int[1 << 16];
    int[] admin1 = new int[1 << 16];
    int[] admin2 = new int[1 << 16];
    int[] population = new int[1 << 16];
    int[] geonameId = new int[1 << 16];
    long[] keys = new long[1 << 18];
    int[] keyRows = new int[1 << 18];
    int[] next = new int[1 << 18];

    /** For each chain the position of its newest key, plus one. */
    int[] buckets = new int[1 << 19];

    final Pool countries = new Pool();
    final Pool admin1Codes = new Pool();
    final Pool admin2Codes = new Pool();
    final Map<String, String> admin1Names = new HashMap<>();
    final Map<String, Integer> abbreviations = new HashMap<>();
    final Map<String, Integer> demonyms = new HashMap<>();
    private int size;
    private int keyCount;

    GazetteerBuilder() {
        nameAt.add(0);
    }

    /** Adds a place and its main name; its row is returned. */
    int add(Gazetteer.Entry e) {
        int row = size++;
        if (row == kind.length) {
            grow();
        }
        text.writeBytes(e.name().getBytes(StandardCharsets.UTF_8));
        nameAt.add(text.size());
        lat[row] = e.lat();
        lon[row] = e.lon();
        kind[row] = (byte) e.kind().ordinal();
        precision[row] = (byte) e.precision().ordinal();
        country[row] = countries.number(e.country());
        admin1[row] = admin1Codes.number(e.admin1());
        admin2[row] = admin2Codes.number(e.admin2());
        population[row] = e.population();
        String id = e.geonameId();
        geonameId[row] = id == null || id.isEmpty() ? 0 : Integer.parseInt(id);
        name(row, e.name(), true);
        return row;
    }

    /** Adds another spelling of a place. */
    void name(int row, String name, boolean preferred) {
        String folded = Names.fold(name);
        if (folded.isEmpty()) {
            return;
        }
        key(folded, row, preferred);
        String bare = Names.withoutArticles(folded);
        if (!bare.equals(folded) && bare.length() > 2) {
            key(bare, row, preferred);
        }
    }

    private void key(String folded, int row, boolean preferred) {
        long key = Names.hash(folded);
        int bucket = bucket(key, buckets.length);
        for (int i = buckets[bucket] - 1; i >= 0; i = next[i]) {
            if (keys[i] == key && keyRows[i] >> 1 == row) {
                keyRows[i] |= preferred ? 1 : 0;
                return;
            }
        }
        if (keyCount == keys.length) {
            keys = Arrays.copyOf(keys, keyCount * 2);
            keyRows = Arrays.copyOf(keyRows, keyCount * 2);
            next = Arrays.copyOf(next, keyCount * 2);
            spread();
            bucket = bucket(key, buckets.length);
        }
        keys[keyCount] = key;
        keyRows[keyCount] = row << 1 | (preferred ? 1 : 0);
        next[keyCount] = buckets[bucket] - 1;
        buckets[bucket] = ++keyCount;
    }

    /** Doubles the chains, so that none grows long; each keeps its order from the newest key to the oldest. */
    private void spread() {
        buckets = new int[Math.max(buckets.length, Integer.highestOneBit(keyCount) * 2)];
        for (int i = 0; i < keyCount; i++) {
            int bucket = bucket(keys[i], buckets.length);
            next[i] = buckets[bucket] - 1;
            buckets[bucket] = i + 1;
        }
    }

    /** Number of pairs of name and row. */
    int keyCount() {
        return keyCount;
    }

    /** The chain that a hashed name is in, of a number of chains that is a power of two. */
    static int bucket(long key, int buckets) {
        return (int) (key ^ key >>> 32) & buckets - 1;
    }

    private void grow() {
        int to = kind.length * 2;
        lat = Arrays.copyOf(lat, to);
        lon = Arrays.copyOf(lon, to);
        kind = Arrays.copyOf(kind, to);
        precision = Arrays.copyOf(precision, to);
        country = Arrays.copyOf(country, to);
        admin1 = Arrays.copyOf(admin1, to);
        admin2 = Arrays.copyOf(admin2, to);
        population = Arrays.copyOf(population, to);
        geonameId = Arrays.copyOf(geonameId, to);
    }

    float[] floats(double[] values, int n) {
        float[] out = new float[n];
        for (int i = 0; i < n; i++) {
            out[i] = (float) values[i];
        }
        return out;
    }

    short[] shorts(int[] values, int n) {
        short[] out = new short[n];
        for (int i = 0; i < n; i++) {
            out[i] = (short) values[i];
        }
        return out;
    }
}
