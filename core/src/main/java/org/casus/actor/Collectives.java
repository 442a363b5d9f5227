package org.casus.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Knowledge.Cue;
import org.casus.actor.Mentions.Form;
import org.casus.actor.Mentions.Mention;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that name nobody but mean somebody the article has named: "both sides", "the two leaders", "the country", "the
 * breakaway region".
 */
final class Collectives {

    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "both", "our", "their");

    private final Knowledge knowledge;
    private final AnnotatedText text;
    private final Mentions mentions;
    private final Context context;
    private @Nullable List<Actor> parties;

    Collectives(Knowledge knowledge, AnnotatedText text, Mentions mentions, Context context) {
        this.knowledge = knowledge;
        this.text = text;
        this.mentions = mentions;
        this.context = context;
    }

    /** Whom the phrase means; null where it is no such phrase. */
    @Nullable
    List<Actor> resolve(Sentence sentence, int head, Phrase phrase) {
        Token token = phrase.headWord();
        boolean plural = token.tag().equals("NNS");
        boolean named =
                phrase.words().stream().anyMatch(Token::isProperNoun) && !knowledge.isCue(Cue.AREA, token.lemma());
        if (named) {
            return null;
        }
        boolean pair = has(phrase, "both") || has(phrase, "two");
        if (plural
                && knowledge.isCue(Cue.SIDE, token.lemma())
                && (pair || has(phrase, Cue.WARRING) || isBare(phrase))) {
            return as(phrase, parties(), "parties of the article's conflict");
        }
        boolean told = pair && isDefinite(phrase); // "two men in Basra" are others than those named
        if (plural && told && knowledge.isCue(Cue.LEADER, token.lemma())) {
            List<Actor> two = latest(sentence, head, true, 2);
            // men need not have been named
            return two.isEmpty() && token.lemma().equals("man") ? null : as(phrase, two, "the two named last");
        }
        if (plural && told && knowledge.isCue(Cue.STATE, token.lemma())) {
            List<Actor> two = latest(sentence, head, false, 2);
            return as(phrase, two, "the two named last");
        }
        if (!plural && knowledge.isCue(Cue.AREA, token.lemma()) && (has(phrase, Cue.CONTESTED) || isBare(phrase))) {
            return area(phrase);
        }
        if (!plural
                && isBare(phrase)
                && (token.lemma().equals("country") || token.lemma().equals("nation"))) {
            return as(phrase, latest(sentence, head, false, 1), "the country named last");
        }
        return null;
    }

    /** "the sides", with nothing but an article. */
    private static boolean isBare(Phrase phrase) {
        return phrase.words().size() <= 2
                && has(phrase, "the")
                && phrase.complements().isEmpty();
    }

    /** "The two leaders", "both men": those the article has named. */
    private static boolean isDefinite(Phrase phrase) {
        return DEFINITE.stream().anyMatch(word -> has(phrase, word));
    }

    private static boolean has(Phrase phrase, String word) {
        return phrase.words().stream().anyMatch(t -> t.text().equalsIgnoreCase(word));
    }

    private boolean has(Phrase phrase, Cue cue) {
        return phrase.words().stream().anyMatch(t -> knowledge.isCue(cue, t.text()));
    }

    private static List<Actor> as(Phrase phrase, List<Actor> actors, String how) {
        return actors.stream()
                .map(a -> new Actor(
                        phrase.text(), phrase.span(), a.country(), a.sectors(), a.identity(), how + ": " + a.text()))
                .toList();
    }

    private @Nullable List<Actor> area(Phrase phrase) {
        Optional<Knowledge.Territory> territory = context.territory();
        if (territory.isEmpty()) {
            return has(phrase, Cue.CONTESTED) ? null : List.of();
        }
        Known.Named named = territory.get().name();
        return List.of(new Actor(
                phrase.text(),
                phrase.span(),
                named.country(),
                List.of("PRE"),
                named.identity(),
                "the article's contested territory: " + named.name()));
    }

    /** Distinct persons, or states, named last before a token, in text order. */
    private List<Actor> latest(Sentence sentence, int before, boolean persons, int count) {
        List<Actor> found = new ArrayList<>();
        for (int s = sentence.index(); s >= 0 && found.size() < count; s--) {
            List<Mention> list = mentions.of(text.sentences().get(s));
            for (int m = list.size() - 1; m >= 0 && found.size() < count; m--) {
                Mention mention = list.get(m);
                if (s == sentence.index() && mention.token() >= before) {
                    continue;
                }
                for (Actor actor : mention.actors()) {
                    boolean right = persons
                            ? mention.form() != Form.BODY && actor.identity() != null
                            : actor.country() != null
                                    && !NonState.is(actor.country())
                                    && actor.sectors().contains("GOV")
                                    && !actor.sectors().contains("PRE");
                    boolean seen = found.stream()
                            .anyMatch(f -> persons
                                    ? java.util.Objects.equals(f.identity(), actor.identity())
                                    : java.util.Objects.equals(f.country(), actor.country()));
                    if (right && !seen && found.size() < count) {
                        found.add(0, actor);
                    }
                }
            }
        }
        return found.size() == count ? found : List.of();
    }

    private synchronized List<Actor> parties() {
        List<Actor> known = parties;
        if (known == null) {
            known = ofTerritory().orElseGet(this::ofFighting);
            parties = known;
        }
        return known;
    }

    /** The state a contested territory belongs to and the authorities that hold it. */
    private Optional<List<Actor>> ofTerritory() {
        return context.territory()
                .filter(t -> context.mentions(t.name().country()) > 0)
                .map(t -> {
                    Known.Named named = t.name();
                    String other = named.related().stream()
                            .filter(c -> context.mentions(c) > 0)
                            .findFirst()
                            .map(c -> "; another reading: " + c)
                            .orElse("");
                    org.casus.article.Span none = new org.casus.article.Span(0, 0);
                    return List.of(
                            new Actor(
                                    named.country() + " against " + named.name(),
                                    none,
                                    named.country(),
                                    List.of("GOV"),
                                    null,
                                    ""),
                            new Actor(
                                    "authorities of " + named.name() + other,
                                    none,
                                    named.country(),
                                    List.of("GOV", "PRE"),
                                    named.identity(),
                                    ""));
                });
    }

    /** The two that the article's words of fighting join most often. */
    private List<Actor> ofFighting() {
        Map<String, List<Actor>> pairs = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                if (knowledge.isCue(Cue.HOSTILE, token.lemma())) {
                    count(around(sentence, token.index()), pairs, counts);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> pairs.getOrDefault(e.getKey(), List.of()))
                .orElse(List.of());
    }

    private static void count(List<Actor> two, Map<String, List<Actor>> pairs, Map<String, Integer> counts) {
        if (two.size() < 2) {
            return;
        }
        String a = key(two.get(0));
        String b = key(two.get(1));
        if (!a.equals(b)) {
            String key = a.compareTo(b) < 0 ? a + b : b + a;
            pairs.putIfAbsent(key, two.subList(0, 2));
            counts.merge(key, 1, Integer::sum);
        }
    }

    private static String key(Actor actor) {
        String sector = actor.sectors().isEmpty() ? "" : actor.sectors().get(0);
        boolean rebel = sector.equals("REB") || sector.equals("UAF") || sector.equals("PRM");
        return actor.country() + (rebel ? "REB" : "");
    }

    /** The actors that depend on a word of fighting, or on the verb it is an object of. */
    private List<Actor> around(Sentence sentence, int cue) {
        List<Actor> found = new ArrayList<>();
        for (Mention mention : mentions.of(sentence)) {
            int up = sentence.head(mention.token());
            boolean direct = up == cue
                    || up >= 0
                            && sentence.head(up) == cue
                            && !sentence.token(up).isVerb();
            boolean shared = up >= 0 && up == sentence.head(cue) && sentence.isRelation(cue, "obj", "obl");
            if (direct || shared) {
                mention.actors().stream().filter(a -> a.country() != null).forEach(found::add);
            }
        }
        return found;
    }
}
