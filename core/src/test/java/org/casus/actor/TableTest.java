package org.casus.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casus.CasusException;
import org.junit.jupiter.api.Test;

class TableTest {

    private static Table table(String text) {
        return Table.of("leaders.tsv", false, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsRowsUnderTheirHeader() {
        Table table = table("name\taliases\tstart\nAda\tA|B\t2020-01-02\n\nBob\t\t\n");
        assertEquals(2, table.rows().size());
        assertEquals(List.of("A", "B"), table.rows().get(0).list("aliases"));
        assertEquals("2020-01-02", String.valueOf(table.rows().get(0).date("start")));
        assertEquals(List.of(), table.rows().get(1).list("aliases"));
    }

    @Test
    void badDateNamesFileLineAndRemedy() {
        Table table = table("name\tstart\nAda\t2020-1-2\n");
        CasusException e =
                assertThrows(CasusException.class, () -> table.rows().get(0).date("start"));
        assertTrue(String.valueOf(e.getMessage()).contains("leaders.tsv, line 2"), e.toString());
        assertTrue(String.valueOf(e.getMessage()).contains("write it as"), e.toString());
    }

    @Test
    void emptyNeededCellAndSurplusCellsAreRefused() {
        Table empty = table("name\tstart\n\t2020-01-02\n");
        assertThrows(CasusException.class, () -> empty.rows().get(0).need("name"));
        CasusException e = assertThrows(CasusException.class, () -> table("name\nAda\tx\n"));
        assertTrue(String.valueOf(e.getMessage()).contains("line 2"), e.toString());
    }

    @Test
    void pluralsOfTerms() {
        assertEquals("members of parliament", Plurals.of("member of parliament"));
        assertEquals("gunmen", Plurals.of("gunman"));
        assertEquals("ministries of defence", Plurals.of("ministry of defence"));
        assertEquals("police", Plurals.of("police"));
        assertEquals("coaches", Plurals.of("coach"));
    }

    @Test
    void spellingsOneLetterApart() {
        assertTrue(Spelling.differsByOne("bouteflika", "bouteflicka"));
        assertTrue(Spelling.differsByOne("gbagbo", "gbago"));
        assertTrue(Spelling.differsByOne("deby", "debi"));
        assertFalse(Spelling.differsByOne("deby", "deby"));
        assertFalse(Spelling.differsByOne("putin", "patin2"));
    }

    @Test
    void caseAndHyphensInNames() {
        NameIndex index = new NameIndex();
        Known shell = new Known.Discard("Shell", "test");
        Known us = new Known.Discard("US", "test");
        Known karabakh = new Known.Discard("Nagorno-Karabakh", "test");
        index.add("Shell", shell);
        index.add("US", us);
        index.add("Nagorno-Karabakh", karabakh);
        assertEquals(1, index.find(Unit.of("oil of Shell")).size());
        assertEquals(0, index.find(Unit.of("shell us and them, Us too")).size());
        assertEquals(2, index.find(Unit.of("U.S. in Nagorno - Karabakh")).size());
    }
}
