package org.casus.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Short articles made from sentences with slots, all invented; the same number gives the same article. */
final class TemplateNews {

    private static final List<String> PLACES =
            List.of("Kano in Nigeria", "Gao in Mali", "Kharkiv in Ukraine", "Homs in Syria", "Karachi in Pakistan");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
    private static final List<String> SENTENCES = List.of(
            "Gunmen killed %2$d farmers near %1$s on %3$s, police said.",
            "An air strike on a market in %1$s killed %2$d civilians on %3$s, the health ministry said.",
            "Thousands of teachers protested in %1$s on %3$s against the government.",
            "The army said on %3$s that it had arrested %2$d suspected rebels in %1$s.",
            "The foreign minister of France met officials in %1$s on %3$s.",
            "The opposition accused the government of hiding the toll after the attack in %1$s.",
            "Residents of %1$s said they feared another attack.",
            "The United Nations called on both sides to stop fighting in %1$s.");

    private final ObjectMapper json = new ObjectMapper();

    /** The article of a number as a JSON object. */
    String line(int number) {
        Random random = new Random(number);
        String place = PLACES.get(number % PLACES.size());
        int killed = 3 + number % 7;
        String text = random.ints(3, 0, SENTENCES.size())
                .distinct()
                .mapToObj(each -> String.format(SENTENCES.get(each), place, killed, DAYS.get(number % DAYS.size())))
                .collect(Collectors.joining("\n\n"));
        return json.createObjectNode()
                .put("id", String.format("article-%04d", number))
                .put("url", "https://news" + number % 3 + ".example/" + number)
                .put("date", LocalDate.of(2024, 2, 20).plusDays(number % 20).toString())
                .put("title", "Events in " + place)
                .put("text", text)
                .toString();
    }

    /** Writes articles as JSON Lines. */
    void write(Path file, int from, int to) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number = from; number < to; number++) {
            lines.add(line(number));
        }
        Files.write(file, lines);
    }
}
