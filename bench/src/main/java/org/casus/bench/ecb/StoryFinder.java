package org.casus.bench.ecb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.bench.ecb.EcbSet.Document;
import org.casus.story.Wording;
import org.casus.story.WordingReader;

/**
 * Joins documents into stories: by topic first, where their words are alike, then within a topic by a regression over
 * words, names and numbers, which tells one earthquake from another. Both by average link.
 */
final class StoryFinder {

    static final List<String> FEATURES = List.of(
            "words", "lead", "names", "numbers", "words squared", "names squared", "words and names", "lead and names");

    private static final String WEIGHTS = "/ecb/stories.tsv";

    /** Mean cosine from which documents share a topic; chosen on the training part. */
    private static final double ONE_TOPIC = 0.1;

    private static final double ONE_STORY = 0.5;
    private static final int LEAD = 400;

    /** Without a word in common, documents of one or two numbers would be strangers or twins by chance. */
    private static final String ALL_HAVE = "numbersofdocument";

    private static final Pattern NAMES = Pattern.compile("\\b\\p{Lu}[\\p{L}'’]+");
    private static final Pattern NUMBERS = Pattern.compile("\\b\\d+\\b");

    private final WordingReader wordings = WordingReader.fromResources();
    private final Regression regression;

    StoryFinder(Regression regression) {
        this.regression = regression;
    }

    static StoryFinder fromResources() {
        return new StoryFinder(Regression.load(WEIGHTS, FEATURES));
    }

    /** A document's words of four kinds. */
    private record Words(Wording all, Wording lead, Wording names, Wording numbers) {

        static Words of(Document document, WordingReader reader) {
            // The set's later documents begin with the address of their page.
            String text = document.text()
                    .lines()
                    .filter(line -> !line.startsWith("http"))
                    .collect(Collectors.joining("\n"));
            return new Words(
                    reader.read(text),
                    reader.read(text.substring(0, Math.min(LEAD, text.length()))),
                    reader.read(only(NAMES, text)),
                    reader.read(ALL_HAVE + " " + only(NUMBERS, text)));
        }

        private static String only(Pattern kind, String text) {
            return kind.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" "));
        }

        double[] with(Words other) {
            double words = all.likeness(other.all);
            double leads = lead.likeness(other.lead);
            double named = names.likeness(other.names);
            return new double[] {
                words,
                leads,
                named,
                numbers.likeness(other.numbers),
                words * words,
                named * named,
                words * named,
                leads * named
            };
        }
    }

    /**
     * What was found.
     *
     * @param storyOf the number of each document's story, by the document's name
     * @param odds for documents of one topic, the logarithm of the odds that they are of one story
     */
    record Stories(Map<String, Integer> storyOf, Map<List<String>, Double> odds) {

        Stories {
            storyOf = Map.copyOf(storyOf);
            odds = Map.copyOf(odds);
        }

        /** Two documents of one topic. */
        double odds(String one, String other) {
            return odds.getOrDefault(pair(one, other), 0.0);
        }

        static List<String> pair(String one, String other) {
            return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
        }
    }

    /** Documents of one topic, each with its words. */
    private record Topic(List<Document> documents, List<Words> words) {}

    Stories find(List<Document> documents) {
        Map<String, Integer> storyOf = new HashMap<>();
        Map<List<String>, Double> odds = new HashMap<>();
        for (Topic topic : topics(documents, wordings)) {
            List<Document> members = topic.documents();
            double[][] between = odds(topic.words());
            for (int i = 0; i < members.size(); i++) {
                for (int j = 0; j < i; j++) {
                    odds.put(Stories.pair(members.get(i).id(), members.get(j).id()), between[j][i]);
                }
            }
            List<List<Integer>> groups =
                    AverageLink.groups(members.size(), (i, j) -> Regression.share(between[i][j]), ONE_STORY);
            for (List<Integer> group : groups) {
                int number = storyOf.size();
                group.forEach(i -> storyOf.put(members.get(i).id(), number));
            }
        }
        return new Stories(storyOf, odds);
    }

    /** The odds of each pair, the lower number first. */
    private double[][] odds(List<Words> words) {
        double[][] odds = new double[words.size()][words.size()];
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                odds[j][i] = regression.odds(words.get(j).with(words.get(i)));
            }
        }
        return odds;
    }

    /** Fits the weights on documents whose stories are known. */
    static Regression fit(List<Document> documents, Map<String, String> stories) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        WordingReader reader = WordingReader.fromResources();
        for (Topic topic : topics(documents, reader)) {
            List<Document> members = topic.documents();
            for (int i = 0; i < members.size(); i++) {
                for (int j = 0; j < i; j++) {
                    rows.add(topic.words().get(j).with(topic.words().get(i)));
                    same.add(stories.getOrDefault(members.get(i).id(), "")
                            .equals(stories.get(members.get(j).id())));
                }
            }
        }
        return Regression.fit(FEATURES, rows, same);
    }

    private static List<Topic> topics(List<Document> documents, WordingReader reader) {
        List<Words> words =
                documents.stream().map(document -> Words.of(document, reader)).toList();
        return AverageLink.groups(
                        documents.size(),
                        (i, j) -> words.get(i).all().likeness(words.get(j).all()),
                        ONE_TOPIC)
                .stream()
                .map(group -> new Topic(
                        group.stream().map(documents::get).toList(),
                        group.stream().map(words::get).toList()))
                .toList();
    }
}
