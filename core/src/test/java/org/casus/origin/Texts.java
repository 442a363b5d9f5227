package org.casus.origin;

import java.time.LocalDate;
import java.util.List;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;

/** Articles for the tests of reprints. */
final class Texts {

    static final String LEAD =
            "A ferry with 140 passengers ran aground near the island of Lemnos early on Monday after "
                    + "its engine failed in high waves, and coast guard boats brought everybody ashore, officials said.";
    static final String QUOTE =
            "\"We heard a crash, and then the lights went out,\" said Eleni Markou, a teacher who was "
                    + "on her way home with a class of 22 children. \"The crew stayed calm and so did the pupils.\"";
    static final String DETAIL =
            "The ship, built in 1987, had been inspected in the spring and found to be seaworthy, said "
                    + "a spokesman for the ministry of shipping, who asked for patience until the harbour master has reported.";
    static final String BACKGROUND =
            "Storms have kept many ferries in port this month. Three islands in the northern Aegean "
                    + "ran short of fresh food last week, and the army flew in bread and medicine.";
    static final String STORY = String.join("\n\n", LEAD, QUOTE, DETAIL, BACKGROUND);

    static final String OTHER = String.join(
            "\n\n",
            "Farmers blocked the road to the capital with tractors for a second day to protest against the price of "
                    + "diesel, and the minister of agriculture agreed to meet their leaders in the evening.",
            "\"We sell our milk for less than it costs us,\" said Jan Horak, who keeps 60 cows near the border and had "
                    + "driven for 5 hours to take part. Others had brought hay to feed the police horses.",
            "The union of transport firms said that 300 lorries were stuck and that shops in the south could run out of "
                    + "vegetables by the weekend if the crossing stays closed.");

    private Texts() {}

    static Fingerprint print(String id, String day, String title, String text) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        return new Fingerprinter()
                .of(new Article(id, id, null, title, LocalDate.parse(day), null, null, "en", text, List.of(body)));
    }
}
