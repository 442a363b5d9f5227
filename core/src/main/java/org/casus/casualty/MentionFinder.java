package org.casus.casualty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.table.WordTable;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the people a sentence names: counted phrases first, then single persons, names and pronouns. */
final class MentionFinder {

    static final String PEOPLE = "people";

    private static final Set<String> ONE = Set.of("he", "she", "him", "her", "himself", "herself", "i", "me", "myself");
    private static final Set<String> MANY = Set.of("they", "them", "we", "us", "themselves");
    private static final Set<String> BETWEEN = Set.of(
            "of", "the", "those", "these", "more", "other", "-", "year", "years", "old", "aged", "unarmed", "its",
            "his", "her", "their");
    private static final Set<String> COLLECTIVES =
            Set.of("family", "group", "crew", "party", "team", "household", "couple");
    private static final Set<String> DEMONYM_ENDINGS = Set.of("ans", "ese");
    private static final Set<String> AGE_UNITS = Set.of("year", "month", "week", "day");
    private static final Set<String> ORDINALS = Set.of("second", "third", "fourth", "fifth", "sixth", "seventh");
    private static final int REACH = 8;

    private final Map<String, String> groups = new HashMap<>();

    MentionFinder(WordTable persons) {
        for (WordTable.Row row : persons.rows()) {
            groups.put(row.get("lemma"), row.get("group"));
        }
    }

    /** The mentions of a sentence in text order; none overlap. */
    List<Mention> find(Sentence sentence, List<Quantity> quantities) {
        List<Mention> found = new ArrayList<>();
        for (Quantity quantity : quantities) {
            Mention counted = counted(sentence, quantity);
            if (counted != null) {
                found.add(counted);
            }
        }
        for (int i = 0; i < sentence.size(); i++) {
            int at = i;
            boolean number = quantities.stream().anyMatch(q -> q.first() <= at && at <= q.last());
            if (!number && found.stream().noneMatch(m -> m.covers(at))) {
                Mention single = single(sentence, i);
                if (single != null) {
                    found.add(single);
                    i = single.last();
                }
            }
        }
        found.sort(Comparator.comparingInt(Mention::first));
        return List.copyOf(found);
    }

    /** The group of persons a noun belongs to, null where it names no person. */
    @Nullable
    String group(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        String known = groups.getOrDefault(token.text(), groups.get(lemma));
        if (known == null && token.tag().endsWith("S") && lemma.endsWith("s")) {
            known = groups.get(lemma.substring(0, lemma.length() - 1)); // lemmatizers leave "teens" as it is
        }
        if (known != null) {
            return known;
        }
        String text = token.text();
        boolean demonym = token.isProperNoun() && DEMONYM_ENDINGS.stream().anyMatch(text::endsWith);
        return demonym ? PEOPLE : null;
    }

    private @Nullable Mention counted(Sentence sentence, Quantity quantity) {
        int head = -1;
        int i = quantity.last() + 1;
        for (int steps = 0; i < sentence.size() && steps < REACH; i++, steps++) {
            Token token = sentence.token(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            if (MANY.contains(word) || word.equals("whom")) {
                return Mention.of(quantity, i, i, PEOPLE);
            }
            if (LossWords.isHeadlineVerb(sentence, token)) {
                break;
            }
            if (token.isNoun() && !BETWEEN.contains(word)) {
                head = i;
            } else if (head >= 0) {
                break;
            } else if (!BETWEEN.contains(word)
                    && !token.tag().startsWith("JJ")
                    && !(token.tag().equals("VBN") && sentence.isRelation(i, "amod"))
                    && !token.tag().equals("CD")) {
                break;
            }
        }
        if (head < 0) {
            int collective = collective(sentence, quantity);
            return collective < 0
                    ? Mention.of(quantity, quantity.last(), quantity.last(), PEOPLE)
                    : new Mention(
                            collective,
                            quantity.last(),
                            collective,
                            quantity.low(),
                            quantity.best(),
                            quantity.high(),
                            PEOPLE,
                            true);
        }
        for (int noun = head; noun > quantity.last(); noun--) {
            String group = group(sentence.token(noun));
            if (group != null) {
                return Mention.of(quantity, noun, noun, group);
            }
        }
        return null;
    }

    /** The noun of "a family of five", which the tree makes the head; -1 for none. */
    private static int collective(Sentence sentence, Quantity quantity) {
        int noun = quantity.first() - 2;
        boolean of = noun >= 0 && sentence.token(noun + 1).text().equals("of");
        return of && COLLECTIVES.contains(sentence.token(noun).lemma().toLowerCase(Locale.ROOT)) ? noun : -1;
    }

    /** "kills two, self", "shoots self": what a headline writes for "himself". */
    private static boolean isObject(Sentence sentence, int i) {
        String before = i > 0 ? sentence.token(i - 1).text() : "";
        return before.matches(",|and|then|&") || i > 0 && sentence.token(i - 1).isVerb();
    }

    /** Whether a name has one more word: "William A Young Jr." has four, of which taggers know one. */
    private static boolean goesOn(Sentence sentence, int first, int last) {
        Token next = sentence.token(last + 1);
        boolean initial = next.text().matches("[A-Z]\\.?")
                && last + 2 < sentence.size()
                && sentence.token(last + 2).isProperNoun();
        boolean behindInitial = last > first && sentence.token(last).text().matches("[A-Z]\\.?");
        boolean suffix = next.text().matches("(?:Jr|Sr)\\.?|I{2,3}|IV");
        return next.name().equals("PERSON")
                || next.isProperNoun() && next.name().equals("O") && (initial || behindInitial || suffix);
    }

    private @Nullable Mention single(Sentence sentence, int i) {
        Token token = sentence.token(i);
        String word = token.text().toLowerCase(Locale.ROOT);
        if (token.name().equals("PERSON")) {
            int last = i;
            while (last + 1 < sentence.size() && goesOn(sentence, i, last)) {
                last++;
            }
            return Mention.one(i, last, PEOPLE);
        }
        boolean possessive = token.tag().equals("PRP$") && !sentence.isRelation(i, "obj", "nsubj:pass");
        if (token.isPronoun() && !possessive) {
            return ONE.contains(word)
                    ? Mention.one(i, i, PEOPLE)
                    : MANY.contains(word) ? Mention.uncounted(i, i, PEOPLE) : null;
        }
        if (word.equals("self") && token.isNoun() && isObject(sentence, i)) {
            return Mention.one(i, i, PEOPLE);
        }
        if (isOrdinalPerson(sentence, i)) {
            return Mention.one(first(sentence, i), i, PEOPLE);
        }
        if (isAgedPerson(sentence, i)) {
            return Mention.one(first(sentence, i), i, PEOPLE);
        }
        boolean alone = word.equals("another")
                && (i + 1 >= sentence.size() || !sentence.token(i + 1).isNoun());
        if (alone && !sentence.isRelation(i, "det")) {
            return Mention.one(i, i, PEOPLE);
        }
        String group = token.isNoun() || isPersonByRole(sentence, token) ? group(token) : null;
        if (group == null || sentence.isRelation(i, "compound")) {
            return null;
        }
        int first = first(sentence, i);
        boolean plural = token.tag().endsWith("S") || word.equals("people");
        return plural ? Mention.uncounted(first, i, group) : new Mention(first, i, i, 1, 1, 1, group, false);
    }

    /** "a juvenile injured in ... has died", "Boy, 10, dead": nouns that taggers take for something else. */
    private static boolean isPersonByRole(Sentence sentence, Token token) {
        return token.tag().equals("UH")
                || token.tag().startsWith("JJ")
                        && sentence.isRelation(token.index(), "nsubj", "nsubj:pass", "obj", "obl");
    }

    /** "a fourth was wounded", "and a third seriously hurt": an ordinal with an article and no noun stands for a person. */
    private static boolean isOrdinalPerson(Sentence sentence, int i) {
        boolean article = i > 0
                && Set.of("a", "another", "the")
                        .contains(sentence.token(i - 1).text().toLowerCase(Locale.ROOT));
        boolean ordinal = ORDINALS.contains(sentence.token(i).text().toLowerCase(Locale.ROOT));
        int next = i + 1;
        while (next < sentence.size() && sentence.token(next).tag().startsWith("RB")) {
            next++;
        }
        return article
                && ordinal
                && next < sentence.size()
                && (sentence.token(next).tag().matches("VB[DNZ]|MD")
                        || LossLinker.STATES.contains(sentence.token(next).text()));
    }

    /** "a 3-year-old", "an 18-month old", "3-year-old shot" in a headline: the age stands for the child. */
    private boolean isAgedPerson(Sentence sentence, int i) {
        String word = sentence.token(i).text().toLowerCase(Locale.ROOT);
        String unit = word.equals("old") && i > 1
                ? sentence.token(sentence.token(i - 1).text().equals("-") ? i - 2 : i - 1)
                        .text()
                        .toLowerCase(Locale.ROOT)
                : word;
        boolean aged =
                AGE_UNITS.stream().anyMatch(u -> unit.equals(u) || unit.endsWith("-" + u) || unit.equals(u + "s"))
                        && (word.equals("old") || word.endsWith("-old"));
        if (!aged && !word.matches("\\d+-(year|month|week|day)-old")) {
            return false;
        }
        boolean person = false;
        for (int next = i + 1; next < sentence.size() && next <= i + REACH && !person; next++) {
            Token token = sentence.token(next);
            boolean modifier = token.tag().startsWith("JJ")
                    || token.isNoun()
                    || token.tag().equals("HYPH");
            if (!modifier) {
                break;
            }
            person = token.name().equals("PERSON") || token.isNoun() && group(token) != null;
        }
        return !person;
    }

    /** Takes the determiner and adjectives in: "a young man". */
    private static int first(Sentence sentence, int head) {
        int first = head;
        while (first > 0 && head - first < REACH) {
            Token before = sentence.token(first - 1);
            boolean inside = before.tag().startsWith("JJ")
                    || before.tag().equals("DT")
                    || before.tag().equals("PRP$")
                    || (before.isNoun() && sentence.isRelation(first - 1, "compound"))
                    || isPartOfAge(sentence, first - 1);
            if (!inside) {
                break;
            }
            first--;
        }
        return first;
    }

    /** "25", "-", "year" and "-" before "old". */
    private static boolean isPartOfAge(Sentence sentence, int i) {
        Token token = sentence.token(i);
        String next = i + 1 < sentence.size() ? sentence.token(i + 1).text() : "";
        if (token.tag().equals("HYPH")) {
            return next.equals("old") || AGE_UNITS.contains(next);
        }
        return next.equals("-")
                && (AGE_UNITS.contains(token.text()) || token.tag().equals("CD"));
    }
}
