package org.casus.casualty;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * One person that an article says was killed or hurt, by what it says of them.
 *
 * @param names words of the person's name, empty where it is not given
 * @param age age in the unit that the text uses, null where it is not given
 * @param kind plain plural noun for who it is ("women", "police"), "people" where the words do not tell
 * @param further whether the words set the person apart from those told of before ("another man", "was also killed")
 */
record Individual(Set<String> names, @Nullable Integer age, String kind, boolean further) {

    /** Kinds of persons of which none is the other. */
    static final Set<String> DISTINCT = Set.of("women", "men", "children", "police", "attackers");

    private static final Set<String> FURTHER = Set.of("another", "other", "second", "third", "fourth", "fifth");
    static final String AGE_WORDS = "\\d{1,3}|-|(\\d+-)?(year|month|week|day)(-old)?|old";
    private static final int ALL = 3;
    private static final int REACH = 3;
    private static final int BESIDE = 4;

    Individual {
        names = Set.copyOf(names);
    }

    /** What the sentence says of a person that a word of loss is said of. */
    static Individual of(Sentence sentence, Mention mention, int predicate) {
        Set<String> names = new HashSet<>();
        int last = mention.last();
        int end = Math.min(sentence.size() - 1, mention.last() + BESIDE + agedBehind(sentence, mention.last() + 1));
        for (int i = mention.first(); i <= end; i++) {
            Token token = sentence.token(i);
            if (i > mention.last() && token.text().matches("and|or|&")) {
                break; // "Otieno and James Kamau"
            }
            boolean apposed = sentence.isRelation(i, "appos", "compound", "flat") || i <= mention.last();
            if (token.name().equals("PERSON") && apposed) {
                names.add(token.text().toLowerCase(Locale.ROOT));
                last = i;
            }
        }
        boolean further = false;
        for (int i = Math.max(0, mention.first() - 1); i <= mention.last(); i++) {
            further |= FURTHER.contains(sentence.token(i).text().toLowerCase(Locale.ROOT));
        }
        for (int i = Math.max(mention.last(), predicate - REACH); i < predicate; i++) {
            further |= sentence.token(i).text().equalsIgnoreCase("also");
        }
        Integer age = age(sentence, mention.first(), last);
        String kind = isMinor(sentence, mention) && !DISTINCT.contains(mention.of()) ? "children" : mention.of();
        return new Individual(names, age, kind, further);
    }

    /** How many words of an age stand behind a comma: "the father, 37-year-old Don Powell". */
    private static int agedBehind(Sentence sentence, int comma) {
        int i = comma + 1;
        while (i < sentence.size() && sentence.token(i).text().matches(AGE_WORDS)) {
            i++;
        }
        return comma < sentence.size() && sentence.token(comma).text().equals(",") ? i - comma - 1 : 0;
    }

    /** "a 3-year-old", "her 9-month-old son". */
    private static boolean isMinor(Sentence sentence, Mention mention) {
        for (int i = mention.first(); i <= mention.last(); i++) {
            String text = sentence.token(i).text().toLowerCase(Locale.ROOT);
            boolean young = i + 2 <= mention.last()
                    && sentence.token(i + 1).text().equals("-")
                    && (text.matches("\\d|1[0-7]")
                                    && sentence.token(i + 2).text().equals("year")
                            || sentence.token(i + 2).text().matches("month|week|day"));
            if (young || text.matches("(\\d|1[0-7])-year-old|\\d+-(month|week|day)-old")) {
                return true;
            }
        }
        return false;
    }

    /** "a 25-year-old man", "Ana Ruiz, 25, ...". */
    private static @Nullable Integer age(Sentence sentence, int first, int last) {
        for (int i = first; i <= last; i++) {
            String text = sentence.token(i).text();
            boolean unit = i + 2 < sentence.size()
                    && sentence.token(i + 1).text().equals("-")
                    && sentence.token(i + 2).text().matches("year|month|week|day");
            if (unit && text.matches("\\d{1,3}")) {
                return Integer.valueOf(text);
            }
            if (text.matches("\\d{1,3}-year-old")) {
                return Integer.valueOf(text.substring(0, text.indexOf('-')));
            }
        }
        boolean apposed = last + 2 < sentence.size()
                && sentence.token(last + 1).text().equals(",")
                && sentence.token(last + 2).text().matches("\\d{1,3}");
        return apposed ? Integer.valueOf(sentence.token(last + 2).text()) : null;
    }

    /** Whether they can be one person: all of name, age and kind must differ, or one of them beside "another" or "also". */
    boolean maySame(Individual other) {
        int differences = differences(other);
        return differences < ALL && !(other.further && differences > 0);
    }

    /** Whether nothing tells them apart. */
    boolean isSame(Individual other) {
        return differences(other) == 0 && !further;
    }

    /** In how many of name, age and kind they differ; none where one name or age is the other's. */
    private int differences(Individual other) {
        boolean named = !names.isEmpty() && !other.names.isEmpty();
        if (named && (names.containsAll(other.names) || other.names.containsAll(names))) {
            return 0; // a family name alone is shared by relatives
        }
        Integer mine = age;
        Integer others = other.age;
        boolean ages = mine != null && others != null;
        if (mine != null && mine.equals(others)) {
            return 0;
        }
        if (named && ages) {
            return ALL; // neither name nor age is the other's
        }
        boolean kinds = DISTINCT.contains(kind) && DISTINCT.contains(other.kind) && !kind.equals(other.kind);
        return (named ? 1 : 0) + (ages ? 1 : 0) + (kinds ? 1 : 0);
    }

    /** The two put together. */
    Individual with(Individual other) {
        Set<String> all = new HashSet<>(names);
        all.addAll(other.names);
        return new Individual(all, age == null ? other.age : age, DISTINCT.contains(kind) ? kind : other.kind, further);
    }
}
