package org.casus.bench.ecb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.casus.bench.ecb.MentionReader.Told;
import org.casus.bench.ecb.StoryFinder.Stories;
import org.casus.story.Wording;

/**
 * Joins the mentions of a story into events, by a regression over heads, arguments and the encoder's vectors of mentions in
 * their sentences, and average link.
 */
final class EventFinder {

    static final List<String> FEATURES = List.of(
            "same lemma",
            "same stem",
            "lemmas",
            "lemmas and stories",
            "mentions",
            "mentions squared",
            "mentions and stories",
            "mentions and sentences",
            "mentions and lemmas",
            "sentences",
            "stories",
            "same lemma and stories",
            "same document",
            "same sentence",
            "arguments",
            "arguments and same lemma",
            "arguments differ",
            "objects",
            "words",
            "names",
            "numbers differ",
            "saying",
            "beginning");

    private static final String WEIGHTS = "/ecb/events.tsv";

    /** Mean likelihood from which mentions tell of one event; chosen by folds of the training part. */
    static final double ONE_EVENT = 0.3;

    private static final Set<String> SAYING = Set.of("say", "tell", "report", "announce");

    private final Regression regression;

    EventFinder(Regression regression) {
        this.regression = regression;
    }

    static EventFinder fromResources() {
        return new EventFinder(Regression.load(WEIGHTS, FEATURES));
    }

    /**
     * The event of each mention, by the mention's name.
     *
     * @param told all mentions of the documents
     * @param stories what was found of the documents
     * @param oneEvent mean likelihood from which mentions tell of one event
     */
    Map<String, String> find(List<Told> told, Stories stories, double oneEvent) {
        Map<String, String> events = new TreeMap<>();
        for (List<Mention> story : byStory(told, stories).values()) {
            List<List<Integer>> groups = AverageLink.groups(
                    story.size(), (i, j) -> regression.share(features(story.get(i), story.get(j), stories)), oneEvent);
            for (List<Integer> group : groups) {
                String event = story.get(group.get(0)).told().id();
                group.forEach(i -> events.put(story.get(i).told().id(), event));
            }
        }
        return events;
    }

    /** Pairs of mentions, and whether each tells of one event. */
    record Examples(List<double[]> rows, List<Boolean> same) {

        Examples() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void addAll(Examples more) {
            rows.addAll(more.rows);
            same.addAll(more.same);
        }

        Regression fit() {
            return Regression.fit(FEATURES, rows, same);
        }
    }

    /** The pairs that {@link #find} compares, of mentions whose events are known. */
    static Examples examples(List<Told> told, Stories stories, Map<String, String> events) {
        Examples examples = new Examples();
        for (List<Mention> story : byStory(told, stories).values()) {
            for (int j = 0; j < story.size(); j++) {
                for (int i = 0; i < j; i++) {
                    examples.rows().add(features(story.get(i), story.get(j), stories));
                    String one = events.getOrDefault(story.get(i).told().id(), "");
                    examples.same()
                            .add(one.equals(events.get(story.get(j).told().id())));
                }
            }
        }
        return examples;
    }

    /** A mention with vectors about the mean of all, of length 1: cosines of the encoder's own hardly differ. */
    private record Mention(Told told, double[] inContext, double[] ofSentence, double[] ofLemma) {}

    private static Map<Integer, List<Mention>> byStory(List<Told> told, Stories stories) {
        double[] contexts = mean(told, Told::inContext);
        double[] sentences = mean(told, Told::ofSentence);
        Map<String, Told> ofLemma = new TreeMap<>();
        told.forEach(each -> ofLemma.putIfAbsent(each.lemma(), each));
        double[] lemmas = mean(List.copyOf(ofLemma.values()), Told::ofLemma);
        Map<Integer, List<Mention>> byStory = new TreeMap<>();
        for (Told each : told) {
            Integer story = stories.storyOf().get(each.document());
            if (story != null) {
                byStory.computeIfAbsent(story, key -> new ArrayList<>())
                        .add(new Mention(
                                each,
                                unit(each.inContext(), contexts),
                                unit(each.ofSentence(), sentences),
                                unit(each.ofLemma(), lemmas)));
            }
        }
        return byStory;
    }

    private static double[] mean(List<Told> told, Function<Told, float[]> vector) {
        double[] mean = new double[told.isEmpty() ? 0 : vector.apply(told.get(0)).length];
        for (Told each : told) {
            float[] numbers = vector.apply(each);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += numbers[k] / told.size();
            }
        }
        return mean;
    }

    private static double[] unit(float[] vector, double[] mean) {
        double[] unit = new double[vector.length];
        double length = 0;
        for (int k = 0; k < unit.length; k++) {
            unit[k] = vector[k] - mean[k];
            length += unit[k] * unit[k];
        }
        for (int k = 0; k < unit.length && length > 0; k++) {
            unit[k] /= Math.sqrt(length);
        }
        return unit;
    }

    private static double cosine(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    private static double[] features(Mention one, Mention other, Stories stories) {
        Told a = one.told();
        Told b = other.told();
        boolean near = a.document().equals(b.document());
        double same = is(a.lemma().equals(b.lemma()));
        double lemmas = cosine(one.ofLemma(), other.ofLemma());
        double mentions = cosine(one.inContext(), other.inContext());
        double sentences = cosine(one.ofSentence(), other.ofSentence());
        double story = near ? 0 : stories.odds(a.document(), b.document());
        double arguments = a.arguments().likeness(b.arguments());
        return new double[] {
            same,
            is(Stems.of(a.lemma()).equals(Stems.of(b.lemma()))),
            lemmas,
            lemmas * story,
            mentions,
            mentions * mentions,
            mentions * story,
            mentions * sentences,
            mentions * lemmas,
            sentences,
            story,
            same * story,
            is(near),
            is(near && a.line() == b.line()),
            arguments,
            arguments * same,
            is(arguments == 0 && isKnown(a.arguments()) && isKnown(b.arguments())),
            is(!Collections.disjoint(a.objects(), b.objects())),
            a.words().likeness(b.words()),
            Math.log1p(common(a.names(), b.names())),
            is(!a.numbers().isEmpty() && !b.numbers().isEmpty() && Collections.disjoint(a.numbers(), b.numbers())),
            is(SAYING.contains(a.lemma()) || SAYING.contains(b.lemma())),
            is(a.line() <= 1) + is(b.line() <= 1)
        };
    }

    private static boolean isKnown(Wording arguments) {
        return arguments.likeness(arguments) > 0;
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    private static int common(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return common.size();
    }
}
