package org.casus.place;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
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
            key(bare, row, false);
        }
    }

    private void key(String folded, int row, boolean preferred) {
        if (keyCount == keys.length) {
            keys = Arrays.copyOf(keys, keyCount * 2);
            keyRows = Arrays.copyOf(keyRows, keyCount * 2);
        }
        keys[keyCount] = Names.hash(folded);
        keyRows[keyCount++] = row << 1 | (preferred ? 1 : 0);
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

    /** Positions of the keys by hash, then by row, one for each pair of name and row. */
    int[] sortedKeys() {
        Integer[] order = IntStream.range(0, keyCount).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> {
            int byKey = Long.compare(keys[a], keys[b]);
            int byRow = byKey != 0 ? byKey : Integer.compare(keyRows[a] >> 1, keyRows[b] >> 1);
            return byRow != 0 ? byRow : Integer.compare(keyRows[b] & 1, keyRows[a] & 1);
        });
        int[] kept = new int[keyCount];
        int n = 0;
        for (int next : order) {
            boolean same = n > 0 && keys[kept[n - 1]] == keys[next] && keyRows[kept[n - 1]] >> 1 == keyRows[next] >> 1;
            if (!same) {
                kept[n++] = next;
            }
        }
        return Arrays.copyOf(kept, n);
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
