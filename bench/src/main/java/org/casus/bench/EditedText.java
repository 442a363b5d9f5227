package org.casus.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A news text as paragraphs of sentences, and what newsrooms do to such texts. Immutable; chance comes from outside. */
record EditedText(List<String> paragraphs) {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n|\\n");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?][\"”’']?)\\s+(?=[\"“‘']?\\p{Lu})");
    private static final int SENTENCES_IN_A_PARAGRAPH = 3;

    /** Numbers and what tells the day. */
    static final Pattern NUMBER = Pattern.compile(
            "\\b(?:\\d[\\d,.]*\\d|\\d|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozens?)"
                    + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
                    + "|January|February|March|April|June|July|August|September|October|November|December)\\b");

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> WORDS = List.of("two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** What copy editors change. */
    private static final Map<String, List<String>> HOUSE_STYLE = Map.ofEntries(
            Map.entry("said", List.of("stated", "noted", "says")),
            Map.entry("about", List.of("around", "roughly")),
            Map.entry("but", List.of("yet", "however")),
            Map.entry("after", List.of("following")),
            Map.entry("killed", List.of("slain")),
            Map.entry("because", List.of("since", "as")),
            Map.entry("more than", List.of("over")),
            Map.entry("percent", List.of("per cent")),
            Map.entry("near", List.of("close to")),
            Map.entry("also", List.of("in addition", "further")),
            Map.entry("while", List.of("as")),
            Map.entry("authorities", List.of("officials")),
            Map.entry("began", List.of("started")),
            Map.entry("told", List.of("informed")));

    EditedText {
        paragraphs = List.copyOf(paragraphs);
    }

    static EditedText of(String text) {
        List<String> paragraphs = PARAGRAPHS
                .splitAsStream(text)
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        if (paragraphs.size() > 2) {
            return new EditedText(paragraphs);
        }
        List<String> sentences = sentences(String.join(" ", paragraphs));
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += SENTENCES_IN_A_PARAGRAPH) {
            cut.add(String.join(" ", sentences.subList(i, Math.min(sentences.size(), i + SENTENCES_IN_A_PARAGRAPH))));
        }
        return new EditedText(cut);
    }

    static List<String> sentences(String text) {
        return Arrays.asList(SENTENCES.split(text));
    }

    String text() {
        return String.join("\n\n", paragraphs);
    }

    int words() {
        return text().split("\\s+").length;
    }

    long numbers() {
        return NUMBER.matcher(text()).results().count();
    }

    /** The first share of the text, at least one sentence. */
    EditedText cut(double share) {
        int wanted = (int) Math.ceil(words() * share);
        List<String> kept = new ArrayList<>();
        for (String paragraph : paragraphs) {
            List<String> sentences = new ArrayList<>();
            for (String sentence : sentences(paragraph)) {
                if (wanted > 0) {
                    sentences.add(sentence);
                    wanted -= sentence.split("\\s+").length;
                }
            }
            if (!sentences.isEmpty()) {
                kept.add(String.join(" ", sentences));
            }
        }
        return new EditedText(kept);
    }

    EditedText plus(EditedText more) {
        return new EditedText(
                Stream.concat(paragraphs.stream(), more.paragraphs.stream()).toList());
    }

    /** Every pair of neighbours changes places with even chance, the lead too. */
    EditedText swapped(Random random) {
        List<String> swapped = new ArrayList<>(paragraphs);
        for (int i = 0; i + 1 < swapped.size(); i++) {
            if (random.nextBoolean()) {
                Collections.swap(swapped, i, i + 1);
            }
        }
        return new EditedText(swapped);
    }

    /** House style for one word in twenty: other words for the same, words left out, words put in. */
    EditedText copyEdited(Random random) {
        return each(paragraph -> Arrays.stream(paragraph.split(" "))
                .map(word -> copyEdited(word, random))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    private static String copyEdited(String word, Random random) {
        List<String> others = HOUSE_STYLE.get(word);
        if (others != null && random.nextInt(3) == 0) {
            return others.get(random.nextInt(others.size()));
        }
        return switch (random.nextInt(80)) {
            case 0 -> "";
            case 1 -> "the " + word;
            case 2 -> word + ", however,";
            default -> word;
        };
    }

    /** One of the text's figures is another one now, wherever it stands. */
    EditedText tollUpdated(Random random) {
        List<String> figures = NUMBER.matcher(text())
                .results()
                .map(MatchResult::group)
                .filter(figure -> !DAYS.contains(figure) && !Character.isUpperCase(figure.charAt(0)))
                .distinct()
                .toList();
        if (figures.isEmpty()) {
            return this;
        }
        String figure = figures.get(random.nextInt(Math.min(2, figures.size())));
        String updated = other(figure, random);
        return each(paragraph -> paragraph.replaceAll("\\b" + Pattern.quote(figure) + "\\b(?![,.:]\\d)", updated));
    }

    /** The same form with every number and day another one. */
    EditedText otherNumbers(Random random) {
        return each(paragraph -> NUMBER.matcher(paragraph).replaceAll(match -> other(match.group(), random)));
    }

    private static String other(String written, Random random) {
        if (DAYS.contains(written)) {
            return DAYS.get(random.nextInt(DAYS.size()));
        }
        if (Character.isLetter(written.charAt(0))) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            return Character.isUpperCase(written.charAt(0)) && written.length() > 4 && written.endsWith("r")
                    ? written
                    : word.equalsIgnoreCase(written) ? "eleven" : word;
        }
        return String.valueOf(11 + random.nextInt(88));
    }

    /** Each paragraph through a function. */
    EditedText each(UnaryOperator<String> edit) {
        return new EditedText(paragraphs.stream().map(edit).toList());
    }
}
