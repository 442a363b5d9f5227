package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class CodeTableTest {

    private static final int SIZE = 5_000;

    private static CodeTable table() {
        CodeTable table = new CodeTable(SIZE + 1);
        for (int i = 0; i < SIZE; i++) {
            table.put("word" + i, i);
        }
        table.put("", SIZE);
        return table;
    }

    private static int get(CodeTable table, String text) {
        return table.get(new FeaturePart(text).code());
    }

    @Test
    void eachTextHasItsNumberAndOthersHaveNone() {
        CodeTable table = table();
        for (int i = 0; i < SIZE; i++) {
            assertEquals(i, get(table, "word" + i));
            assertEquals(CodeTable.NONE, get(table, "other" + i));
        }
        assertEquals(SIZE, get(table, ""));
    }

    @Test
    void anEmptyTableHasNothing() {
        assertEquals(CodeTable.NONE, get(new CodeTable(0), ""));
        assertEquals(CodeTable.NONE, get(new CodeTable(0), "a"));
    }

    @Test
    void oneThatWasWrittenIsReadAsItWas() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table().write(new DataOutputStream(bytes));
        CodeTable read = CodeTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        for (int i = 0; i < SIZE; i++) {
            assertEquals(i, get(read, "word" + i));
        }
        assertEquals(CodeTable.NONE, get(read, "other"));
    }

    @Test
    void twoTextsWithOneCodeAreRefused() {
        CodeTable table = table();
        assertThrows(IllegalStateException.class, () -> table.put("word1", 2));
    }
}
