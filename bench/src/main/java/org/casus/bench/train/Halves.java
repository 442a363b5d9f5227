package org.casus.bench.train;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Products of matrices in 16 bits (bfloat16), which processors with units for them multiply several times faster. DJL has no
 * such numbers, PyTorch's own scripts have: two of one line each are made here in the form that PyTorch loads.
 */
final class Halves implements AutoCloseable {

    private static final String TO_HALF = "torch.to(%s, 15, False, False, None)";
    private static final String CAST = script("w: Tensor", "return " + TO_HALF.formatted("w"));
    private static final String PRODUCT = script(
            "x: Tensor, w: Tensor",
            "return torch.to(torch.matmul(" + TO_HALF.formatted("x") + ", w), 6, False, False, None)");

    /** An object of the script's class without fields of its own, and an empty list of constants, both pickled. */
    private static final String OBJECT =
            "\u0080\u0002c__torch__\nScript\nq\0)\u0081}X\u0008\0\0\0trainingq\u0001\u0088sb.";

    private static final String CONSTANTS = "\u0080\u0002).";

    private final Model cast;
    private final Model product;
    private final ParameterStore none = new ParameterStore();

    Halves() {
        this.cast = load(CAST);
        this.product = load(PRODUCT);
    }

    private static String script(String parameters, String body) {
        return "class Script(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
                + "  def forward(self: __torch__.Script, " + parameters + ") -> Tensor:\n    " + body + "\n";
    }

    private static Model load(String code) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.setMethod(ZipOutputStream.STORED);
                entry(zip, "data.pkl", OBJECT);
                entry(zip, "code/__torch__.py", code);
                entry(zip, "constants.pkl", CONSTANTS);
                entry(zip, "version", "3\n");
            }
            Model model = Model.newInstance("script", "PyTorch");
            model.load(new ByteArrayInputStream(bytes.toByteArray()));
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedModelException e) {
            throw new IllegalStateException("PyTorch does not load its script:\n" + code, e);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry("script/" + name);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** A matrix in 16 bits, to be a right side of {@link #product}; it lives as long as its manager. */
    NDArray half(NDArray matrix) {
        NDArray half = run(cast, matrix);
        half.attach(matrix.getManager());
        NDScope.unregister(half);
        return half;
    }

    /** The product in 32 bits; gradients go back to its left side. */
    NDArray product(NDArray left, NDArray half) {
        return run(product, left, half);
    }

    private NDArray run(Model script, NDArray... arrays) {
        Block block = script.getBlock();
        return block.forward(none, new NDList(arrays), true).singletonOrThrow();
    }

    @Override
    public void close() {
        cast.close();
        product.close();
    }
}
