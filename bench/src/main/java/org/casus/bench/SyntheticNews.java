package org.casus.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casus.Provenance;
import org.casus.store.StoredCoding;

/**
 * Codings as a store gets them, without any sense: made-up words in the frequencies of Zipf's law, records whose types,
 * countries, places and days are as unevenly spread as in news. The same seed gives the same codings.
 */
final class SyntheticNews {

    private static final int WORDS = 30_000;
    private static final int WORDS_A_TEXT = 220;
    private static final int PLACES = 4_000;
    private static final int DAYS = 3_650;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final List<String> TYPES = List.of(
            "ASSAULT",
            "CONSULT",
            "ACCUSE",
            "REQUEST",
            "COERCE",
            "SUPPORT",
            "THREATEN",
            "MOBILIZE",
            "AGREE",
            "PROTEST",
            "REJECT",
            "COOPERATE",
            "SANCTION",
            "AID",
            "CONCEDE",
            "RETREAT");
    private static final Map<String, Integer> QUADS = Map.ofEntries(
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("AGREE", 1),
            Map.entry("CONCEDE", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("RETREAT", 2),
            Map.entry("ACCUSE", 3),
            Map.entry("REQUEST", 3),
            Map.entry("THREATEN", 3),
            Map.entry("REJECT", 3));
    private static final List<String> CAMEO =
            List.of("190", "040", "112", "100", "173", "050", "138", "154", "030", "141");
    private static final List<String> COUNTRIES = List.of(
            "UKR", "RUS", "SYR", "USA", "ISR", "SDN", "NGA", "COD", "IRQ", "AFG", "PAK", "IND", "CHN", "TUR", "IRN",
            "YEM", "SOM", "ETH", "MLI", "MEX", "COL", "PHL", "MMR", "FRA", "DEU", "GBR", "EGY", "LBY", "LBN", "BFA");
    private static final List<String> SECTORS =
            List.of("GOV", "MIL", "CVL", "REB", "COP", "OPP", "UAF", "JRN", "MED", "BUS");

    private final ObjectMapper json = new ObjectMapper();
    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final int recordsPerArticle;
    private final Provenance coder = new Provenance("0.1.0", Map.of("code", "synthetic"));

    SyntheticNews(long seed, int recordsPerArticle) {
        this.random = new Random(seed);
        this.recordsPerArticle = recordsPerArticle;
        for (int i = 0; i < WORDS; i++) {
            words.add(word(i));
        }
    }

    /** The word of a rank; 0 is the most frequent. */
    String word(int rank) {
        StringBuilder word = new StringBuilder();
        int rest = rank + 1;
        while (rest > 0) {
            word.append("bdfgklmnprstvz".charAt(rest % 14)).append("aeiou".charAt(rest % 5));
            rest /= 14;
        }
        return word.toString();
    }

    StoredCoding coding(int number) {
        String text = text();
        LocalDate published = FIRST_DAY.plusDays(random.nextInt(DAYS));
        ObjectNode article = json.createObjectNode();
        article.put("kind", "article").put("id", "article-" + number).put("origin", "synthetic");
        article.put("url", "https://www.outlet" + skewed(400) + ".example/" + number);
        article.put("title", text.substring(0, text.indexOf(' ', 50))).put("published", published.toString());
        article.putNull("agency").put("language", "en").putArray("warnings");
        article.putArray("zones")
                .addObject()
                .put("kind", "body")
                .put("start", 0)
                .put("end", text.length())
                .put("truncated", false);
        article.put("text", text);
        List<com.fasterxml.jackson.databind.JsonNode> records = new ArrayList<>();
        for (int i = 0; i < recordsPerArticle; i++) {
            records.add(record(number, i, published, text));
        }
        return new StoredCoding(article, List.of(), records, coder);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS_A_TEXT; i++) {
            text.append(i == 0 ? "" : " ").append(words.get(skewed(WORDS)));
        }
        return text.toString();
    }

    /** A number below the bound, the smaller the likelier, about as Zipf's law has it. */
    private int skewed(int bound) {
        return (int) Math.min(bound - 1, Math.exp(random.nextDouble() * Math.log(bound + 1)) - 1);
    }

    private ObjectNode record(int article, int number, LocalDate published, String text) {
        String type = TYPES.get(skewed(TYPES.size()));
        int at = 40 * number;
        ObjectNode record = json.createObjectNode();
        record.put("kind", random.nextInt(3) == 0 ? "claim" : "event");
        record.put("id", String.format("%06x%06x", article, number)).put("article", "article-" + article);
        record.put("type", type).putNull("mode").put("cameo", CAMEO.get(skewed(CAMEO.size())));
        record.putArray("contexts").add("military");
        record.put("factuality", "actual");
        party(record.putArray("actors"), at);
        party(record.putArray("recipients"), at + 10);
        place(record, at);
        LocalDate day = published.minusDays(random.nextInt(3));
        ObjectNode date = record.putObject("date");
        date.put("expression", "on Monday")
                .put("start", day.toString())
                .put("end", day.toString())
                .put("precision", "day");
        date.put("basis", "weekday before publication " + published)
                .putObject("span")
                .put("start", at)
                .put("end", at + 9);
        ObjectNode source = record.putArray("attribution").addObject();
        source.put("text", words.get(skewed(2000)))
                .put("start", at)
                .put("end", at + 5)
                .put("cue", "said");
        source.putNull("country").putArray("sectors");
        source.put("stance", "asserts").put("direct", false);
        casualties(record, type, at);
        record.putObject("sentence").put("start", at).put("end", at + 120).put("text", text.substring(at, at + 120));
        record.putObject("span").put("start", at).put("end", at + 8).put("text", text.substring(at, at + 8));
        record.put("quad", QUADS.getOrDefault(type, 4)).put("score", -5.5).put("rule", "rule-" + skewed(300));
        record.put("confidence", (50 + random.nextInt(50)) / 100.0);
        record.put("incident", "i" + article / 3 + "-" + number).putNull("reason");
        return record;
    }

    private void party(ArrayNode parties, int at) {
        ObjectNode party = parties.addObject();
        party.put("text", words.get(skewed(5000))).put("start", at).put("end", at + 9);
        party.put("country", COUNTRIES.get(skewed(COUNTRIES.size())));
        party.putArray("sectors").add(SECTORS.get(skewed(SECTORS.size())));
        if (random.nextInt(3) == 0) {
            party.put("identity", "Q" + skewed(3000));
        } else {
            party.putNull("identity");
        }
    }

    private void place(ObjectNode record, int at) {
        int place = skewed(PLACES);
        ObjectNode where = record.putObject("place");
        where.put("text", word(place)).put("start", at).put("end", at + 6).put("name", word(place));
        where.put("lat", -40 + place % 97 * 1.0).put("lon", -120 + place % 241 * 1.0);
        where.put("country", COUNTRIES.get(place % COUNTRIES.size())).put("admin1", "Province " + place % 12);
        where.put("precision", place % 5 == 0 ? "country" : "settlement").putNull("contested");
        where.put("geonameid", String.valueOf(100_000 + place));
    }

    private void casualties(ObjectNode record, String type, int at) {
        ObjectNode losses = record.putObject("casualties");
        for (String loss : List.of("killed", "injured", "missing", "captured", "displaced", "evacuated", "arrested")) {
            losses.putArray(loss);
        }
        if (type.equals("ASSAULT")) {
            int killed = 1 + skewed(60);
            ((ArrayNode) losses.path("killed"))
                    .addObject()
                    .put("low", killed)
                    .put("best", killed)
                    .putNull("high")
                    .put("of", "people")
                    .put("part", false)
                    .put("text", killed + " people")
                    .put("start", at)
                    .put("end", at + 8);
        }
    }
}
