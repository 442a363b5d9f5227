package org.casus.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.casus.CasusException;
import org.junit.jupiter.api.Test;

class AdapterTest {

    private static final Adapter.Product PRODUCT =
            new Adapter.Product(1, new float[] {1, -0.5f}, new float[] {2, 0.25f, 0});

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Adapter.Product read = readAgain(new Adapter(Map.of("a", PRODUCT)));
        assertEquals(1, read.rank());
        assertArrayEquals(PRODUCT.down(), read.down());
        assertArrayEquals(PRODUCT.up(), read.up());
    }

    @Test
    void numbersKeepTheirUpperBits() throws IOException {
        Adapter adapter = new Adapter(Map.of("a", new Adapter.Product(1, new float[] {0.1f}, new float[] {-3.14159f})));
        Adapter.Product read = readAgain(adapter);
        assertEquals(0.1f, read.down()[0], 0.0005f);
        assertEquals(-3.14159f, read.up()[0], 0.01f);
    }

    @Test
    void theProductIsAddedToItsLayerOnly() {
        Adapter adapter = new Adapter(Map.of("a", PRODUCT));
        OnnxWeights.Matrix matrix = new OnnxWeights.Matrix("m", 2, 3, new float[] {1, 1, 1, 0, 0, 0});
        assertArrayEquals(
                new float[] {3, 1.25f, 1, -1, -0.125f, 0},
                adapter.added("a", matrix).values());
        assertArrayEquals(matrix.values(), adapter.added("b", matrix).values());
    }

    @Test
    void anotherFileIsToldApart() {
        byte[] other = {0, 0, 0, 1, 0, 0, 0, 0};
        assertThrows(CasusException.class, () -> Adapter.read(new ByteArrayInputStream(other)));
    }

    private static Adapter.Product readAgain(Adapter adapter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        adapter.write(out);
        return Adapter.read(new ByteArrayInputStream(out.toByteArray()))
                .products()
                .values()
                .iterator()
                .next();
    }
}
