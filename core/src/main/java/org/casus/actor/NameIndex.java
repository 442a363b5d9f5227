package org.casus.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names and what they stand for, found in running text by a trie over {@link Unit}s: at each place the longest name wins,
 * from left to right. Case counts where the name has it: "US" is not "us", "Shell" is not "shell".
 */
final class NameIndex {

    private final Node root = new Node();

    private static final class Node {
        private @Nullable Map<String, Node> next;
        private @Nullable List<Form> forms;
    }

    private record Form(boolean[] capitals, boolean allCaps, Known known) {

        /** Of two spellings of one name only what both write with a capital needs one. */
        void relax(boolean[] other) {
            for (int i = 0; i < capitals.length; i++) {
                capitals[i] &= other[i];
            }
        }

        boolean fits(List<Unit> text, int from) {
            for (int i = 0; i < capitals.length; i++) {
                Unit unit = text.get(from + i);
                if (capitals[i] && !unit.capital() || allCaps && capitals.length == 1 && !unit.caps()) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A name found in text.
     *
     * @param from index of its first unit
     * @param to index after its last unit
     * @param known what it may stand for, in the order of the tables
     */
    record Match(int from, int to, List<Known> known) {

        Match {
            known = List.copyOf(known);
        }
    }

    void add(String name, Known known) {
        List<Unit> units = Unit.of(name);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("a name without letters: " + name);
        }
        Node node = root;
        boolean[] capitals = new boolean[units.size()];
        for (int i = 0; i < units.size(); i++) {
            if (node.next == null) {
                node.next = new HashMap<>(2);
            }
            node = node.next.computeIfAbsent(units.get(i).key(), k -> new Node());
            capitals[i] = units.get(i).capital();
        }
        if (node.forms == null) {
            node.forms = new ArrayList<>(1);
        }
        for (Form form : node.forms) {
            if (form.known == known) {
                form.relax(capitals);
                return;
            }
        }
        boolean acronym =
                units.size() == 1 && units.get(0).caps() && units.get(0).key().length() <= 5;
        node.forms.add(new Form(capitals, acronym, known));
    }

    /** All names in the text that no longer name covers, from left to right. */
    List<Match> find(List<Unit> text) {
        List<Match> found = new ArrayList<>();
        int i = 0;
        while (i < text.size()) {
            Match match = longest(text, i);
            if (match == null) {
                i++;
            } else {
                // "the West" must not cut "West Bank" in two.
                Match next = text.get(i).key().equals("the") ? longest(text, i + 1) : null;
                found.add(next != null && next.to > match.to ? next : match);
                i = found.get(found.size() - 1).to;
            }
        }
        return found;
    }

    private @Nullable Match longest(List<Unit> text, int from) {
        Node node = root;
        Match best = null;
        for (int i = from; i < text.size() && node.next != null; i++) {
            Node following = node.next.get(text.get(i).key());
            if (following == null) {
                break;
            }
            node = following;
            boolean wholeWord = i + 1 == text.size()
                    || text.get(i + 1).word() != text.get(i).word()
                    || text.get(i).joined();
            if (node.forms != null && wholeWord) {
                List<Known> fitting = new ArrayList<>();
                for (Form form : node.forms) {
                    if (form.fits(text, from)) {
                        fitting.add(form.known);
                    }
                }
                if (!fitting.isEmpty()) {
                    best = new Match(from, i + 1, fitting);
                }
            }
        }
        return best;
    }
}
