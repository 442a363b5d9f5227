package org.casus.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Makes reprints and look-alikes of texts, the same ones for the same seed. */
final class ReprintMaker {

    /** A bulletin without figures is no bulletin. */
    private static final int FIGURES_OF_A_BULLETIN = 8;

    private static final int DAYS = 300;

    /** What outlets put around a story; written for this bench. */
    private static final List<String> BOILERPLATE = List.of(
            "Sign up for our morning letter and get the day's main stories before breakfast.",
            "This newspaper is supported by its readers. Please think about becoming a member today.",
            "Do you know more about this? Write to the desk; we will keep your name to ourselves.",
            "The opinions of our guest authors are their own and need not be those of the house.",
            "Follow us on all channels, and download the app to be told when something happens.",
            "All rights reserved. No part of this page may be printed or sent on without our leave.",
            "Our archive reaches back to 1951 and can be searched by subscribers at no further cost.");

    private final List<EditedText> wires;
    private final Random random;
    private final LocalDate start = LocalDate.of(2024, 1, 1);
    private final List<ReprintCase> cases = new ArrayList<>();

    ReprintMaker(List<EditedText> wires, long seed) {
        this.wires = List.copyOf(wires);
        this.random = new Random(seed);
    }

    /** All articles, in the order of their days; prints of one day in any order. */
    List<ReprintCase> make() {
        for (int i = 0; i < wires.size(); i++) {
            LocalDate day = start.plusDays(random.nextInt(DAYS));
            add(i, day, ReprintCase.WIRE, wires.get(i), true);
            reprints(i, day);
            lookAlikes(i, day);
        }
        Collections.shuffle(cases, random);
        cases.sort(Comparator.comparing(ReprintCase::published));
        return cases;
    }

    private void reprints(int wire, LocalDate day) {
        EditedText text = wires.get(wire);
        add(wire, day, "re-headlined", text, true);
        add(wire, day, "cut", text.cut(0.3 + 0.5 * random.nextDouble()), true);
        add(wire, day, "boilerplate", framed(text), true);
        add(wire, day, "paragraphs swapped", text.swapped(random), true);
        add(wire, day, "copy-edited", text.copyEdited(random), true);
        EditedText updated = text.tollUpdated(random);
        if (!updated.equals(text)) {
            add(wire, day.plusDays(random.nextInt(2)), "toll updated", updated, true);
        }
        add(wire, day.plusDays(1), "cut, boilerplate", framed(text.cut(0.4 + 0.4 * random.nextDouble())), true);
        if (wire % 2 == 1) {
            // the partner's day does not matter: a merger of old and new is one too
            EditedText merged = text.cut(0.4 + 0.3 * random.nextDouble())
                    .plus(wires.get(wire - 1).cut(0.4 + 0.3 * random.nextDouble()));
            cases.add(new ReprintCase(
                    "w" + wire + " merged", day, title(), merged.text(), "merged", List.of(id(wire), id(wire - 1))));
        }
    }

    private void lookAlikes(int wire, LocalDate day) {
        EditedText text = wires.get(wire);
        if (text.numbers() >= FIGURES_OF_A_BULLETIN) {
            add(wire, day.plusDays(7), "weekly bulletin", text.otherNumbers(random), false);
            add(wire, day.plusDays(1), "other numbers", text.otherNumbers(random), false);
        }
        add(wire, day.plusDays(1), "next day's story", new Rewriter(random).followUp(text), false);
    }

    private EditedText framed(EditedText text) {
        List<String> lines = new ArrayList<>(BOILERPLATE);
        Collections.shuffle(lines, random);
        EditedText before = new EditedText(lines.subList(0, random.nextInt(2)));
        EditedText after = new EditedText(lines.subList(2, 3 + random.nextInt(3)));
        return before.plus(text).plus(after);
    }

    private void add(int wire, LocalDate day, String kind, EditedText text, boolean reprint) {
        boolean original = kind.equals(ReprintCase.WIRE);
        cases.add(new ReprintCase(
                original ? id(wire) : "w" + wire + " " + kind,
                day,
                title(),
                text.text(),
                kind,
                reprint ? List.of(id(wire)) : List.of()));
    }

    private String title() {
        return "Headline " + random.nextInt();
    }

    private static String id(int wire) {
        return "w" + wire;
    }
}
