package org.casus.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the next day's story about the same happening: a new lead and body, and the old background word for word. */
final class Rewriter {

    private static final Pattern CLAUSES =
            Pattern.compile(",\\s+|;\\s+|\\s+(?=and\\b|but\\b|who\\b|which\\b|after\\b|when\\b)");

    private static final List<String> LEADS = List.of(
            "The number of victims rose to %d overnight, and officials warned that it could go up again.",
            "At least %d people are now known to be affected, according to a revised count given out this morning.",
            "A day on, %d cases have been confirmed and searches were still under way at noon.");

    private static final List<String> SECONDS = List.of(
            "The new figure replaces an earlier one that was put together in the first hours.",
            "An official who spoke to reporters by telephone said the earlier count had been provisional.",
            "Families waited outside for news, and a briefing was announced for the evening.");

    private final Random random;

    Rewriter(Random random) {
        this.random = random;
    }

    EditedText followUp(EditedText yesterday) {
        int background = background(yesterday, 0.2 + 0.2 * random.nextDouble());
        List<String> written = new ArrayList<>();
        written.add(LEADS.get(random.nextInt(LEADS.size())).formatted(10 + random.nextInt(90)));
        written.add(SECONDS.get(random.nextInt(SECONDS.size())));
        yesterday.paragraphs().subList(0, background).stream()
                .map(this::rewritten)
                .forEach(written::add);
        written.addAll(yesterday
                .paragraphs()
                .subList(background, yesterday.paragraphs().size()));
        return new EditedText(written);
    }

    /** Where the last paragraphs begin that together hold at most this share of the words. */
    private static int background(EditedText text, double share) {
        List<String> paragraphs = text.paragraphs();
        int from = paragraphs.size();
        int words = 0;
        while (from > 1) {
            words += paragraphs.get(from - 1).split("\\s+").length;
            if (words > share * text.words()) {
                break;
            }
            from--;
        }
        return from;
    }

    /** Clauses in another order, every fifth word gone: nothing of some length stays as it was. */
    private String rewritten(String paragraph) {
        return EditedText.sentences(paragraph).stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(String sentence) {
        List<String> clauses = new ArrayList<>(Arrays.asList(CLAUSES.split(sentence)));
        Collections.shuffle(clauses, random);
        return clauses.stream()
                .flatMap(clause -> Arrays.stream(clause.split(" ")))
                .filter(word -> random.nextInt(5) > 0)
                .collect(Collectors.joining(" "));
    }
}
