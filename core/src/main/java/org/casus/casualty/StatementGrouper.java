package org.casus.casualty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** Puts the statements of one sentence together: drops repetitions, tells parts from totals, orders totals first. */
final class StatementGrouper {

    private static final Set<String> PART_WORDS = Set.of("including", "include", "includes", "included", "among");
    private static final Set<String> LOST = Set.of("dead", "injured", "wounded", "victims", "missing");
    private static final Set<String> ADDED = Set.of("wounded", "injured", "hurt", "more", "other", "others", "victims");
    /** A clause that puts more words than this between people and loss is quoted by its people alone. */
    private static final int TIGHT = 9;

    private final Sentence sentence;
    private final String text;
    private final List<Mention> people;

    StatementGrouper(Sentence sentence, String text, List<Mention> people) {
        this.sentence = sentence;
        this.text = text;
        this.people = people;
    }

    /** Totals first, parts after them, both in text order. */
    List<Counted> group(List<Statement> statements) {
        List<Statement> kept = distinct(statements);
        List<Counted> totals = new ArrayList<>();
        List<Counted> parts = new ArrayList<>();
        for (Statement statement : kept) {
            boolean part = isPart(statement, kept);
            (part ? parts : totals).add(new Counted(statement, figure(statement, part)));
        }
        for (Mention mention : people) {
            Statement whole = wholeOf(mention, kept);
            if (whole != null) {
                Statement part = new Statement(
                        whole.predicate(), whole.loss(), whole.hit(), mention, partStart(mention), mention.last());
                parts.add(new Counted(part, figure(part, true)));
            }
        }
        parts.sort(Comparator.comparing(counted -> counted.figure().span()));
        totals.addAll(parts);
        return List.copyOf(totals);
    }

    /**
     * A statement and the figure it gives.
     *
     * @param statement what was read
     * @param figure what it comes to
     */
    record Counted(Statement statement, Figure figure) {}

    /** One statement for each mention and loss; who died is not also injured. */
    private List<Statement> distinct(List<Statement> statements) {
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : statements) {
            boolean worse = statements.stream()
                    .anyMatch(other -> other.mention().equals(statement.mention())
                            && other.loss() == Loss.KILLED
                            && statement.loss() == Loss.INJURED);
            boolean again = kept.stream()
                    .anyMatch(other -> other.mention().equals(statement.mention()) && other.loss() == statement.loss());
            if (!worse && !again && !isApposed(statement, kept)) {
                kept.add(statement);
            }
        }
        return kept;
    }

    /** "his brother, Ali Khan": one person, also where the tree takes the name for one more. */
    private boolean isApposed(Statement statement, List<Statement> kept) {
        Mention mention = statement.mention();
        Token opening = sentence.token(mention.first());
        boolean another = opening.tag().equals("PRP$") || opening.text().matches("(?i)(?:him|her|them)sel(?:f|ves)");
        if (mention.counted() || another) {
            return false; // "a woman, her son, himself"
        }
        for (Statement other : kept) {
            Mention before = other.mention();
            boolean one = before.best() != null && before.best() == 1;
            boolean same = other.loss() == statement.loss() && one;
            boolean tree = sentence.isRelation(mention.head(), "appos")
                    && before.covers(sentence.head(mention.head()))
                    && !(isName(mention) && isName(before))
                    && !isListItem(mention, before)
                    && IntStream.range(before.last(), mention.first())
                            .noneMatch(i -> sentence.token(i).text().matches("and|&"));
            boolean comma = opening(mention) == before.last() + 2
                    && sentence.token(before.last() + 1).text().equals(",")
                    && isName(mention) != isName(before);
            if (same && (tree || comma)) {
                return true;
            }
        }
        return false;
    }

    /** "kills wife, son, daughter", "a child, a man and a woman": no apposition stands without an article or before "and". */
    private boolean isListItem(Mention mention, Mention before) {
        if (isName(mention) || isName(before)) {
            return false;
        }
        int and = mention.last() + 1;
        boolean goesOn = and < sentence.size()
                && sentence.token(and).text().matches("and|&")
                && people.stream()
                        .anyMatch(next -> next.first() == and + 1
                                && sentence.token(next.first()).tag().matches("DT|CD|PRP\\$"));
        return goesOn || sentence.token(mention.first()).isNoun();
    }

    /** Where a person's phrase begins, an age before the name taken in: "his brother, 22-year-old Ali Khan". */
    private int opening(Mention mention) {
        int first = mention.first();
        while (first > 0 && sentence.token(first - 1).text().matches(Individual.AGE_WORDS)) {
            first--;
        }
        return first;
    }

    private boolean isName(Mention mention) {
        return sentence.token(mention.last()).name().equals("PERSON");
    }

    private boolean isPart(Statement statement, List<Statement> kept) {
        Mention mention = statement.mention();
        if (mention.counted() && (isOfTheLost(mention) || isAddedTo(statement, kept))) {
            return true;
        }
        return kept.stream()
                .filter(other ->
                        other.loss() == statement.loss() && other.mention().first() < mention.first())
                .anyMatch(other ->
                        partStart(mention) < mention.first() || isOfThem(mention) || sumsUp(other, mention, kept));
    }

    /** "Eleven people have been killed, after two wounded died": the total has them in it. */
    private boolean isAddedTo(Statement statement, List<Statement> kept) {
        Mention mention = statement.mention();
        int before = mention.first() - 1;
        boolean after = before >= 0 && sentence.token(before).text().equalsIgnoreCase("after");
        boolean more = after
                && IntStream.rangeClosed(mention.first(), statement.predicate())
                        .anyMatch(i -> ADDED.contains(sentence.token(i).text().toLowerCase(Locale.ROOT)));
        Integer added = mention.best();
        return more
                && added != null
                && kept.stream()
                        .filter(other -> other.loss() == statement.loss()
                                && other.mention().first() < mention.first())
                        .map(other -> other.mention().best())
                        .anyMatch(total -> total != null && total > added);
    }

    /** "two of them", "one of whom". */
    private boolean isOfThem(Mention mention) {
        String last = sentence.token(mention.last()).text().toLowerCase(Locale.ROOT);
        return mention.counted() && Set.of("them", "whom", "those").contains(last);
    }

    /** "two of the dead were children", "three of the 14 injured". */
    private boolean isOfTheLost(Mention mention) {
        for (int i = mention.first(); i + 2 < sentence.size() && i <= mention.last() + 1; i++) {
            boolean of = sentence.token(i).text().equals("of")
                    && sentence.token(i + 1).text().equals("the");
            for (int next = i + 2; of && next <= i + 3 && next < sentence.size(); next++) {
                if (LOST.contains(sentence.token(next).text())) {
                    return i > mention.first();
                }
            }
        }
        return false;
    }

    /** "four people, a woman and three men": the numbers after the first add up to it. */
    private boolean sumsUp(Statement whole, Mention mention, List<Statement> kept) {
        Integer total = whole.mention().best();
        boolean joined = whole.mention().last() + 1 < sentence.size()
                && sentence.token(whole.mention().last() + 1).text().equals("and"); // "a couple and their two children"
        if (total == null || total < 2 || joined || !whole.mention().counted()) {
            return false;
        }
        int sum = 0;
        for (Statement other : kept) {
            Integer best = other.mention().best();
            if (other.loss() == whole.loss()
                    && other.mention().first() > whole.mention().first()
                    && best != null) {
                sum += best;
            }
        }
        return sum == total && mention.first() > whole.mention().first();
    }

    /** The statement a mention without a word of loss of its own breaks down, null for none. */
    private @Nullable Statement wholeOf(Mention mention, List<Statement> kept) {
        if (mention.best() == null || kept.stream().anyMatch(s -> s.mention().equals(mention))) {
            return null;
        }
        if (partStart(mention) == mention.first() && !isOfThem(mention)) {
            return null;
        }
        Statement nearest = null;
        for (Statement statement : kept) {
            boolean before = statement.mention().first() < mention.first();
            if (before && statement.mention().counted()) {
                nearest = statement;
            }
        }
        return nearest;
    }

    private int partStart(Mention mention) {
        return isPart(sentence, mention) ? mention.first() - 1 : mention.first();
    }

    /** "including two nurses" */
    static boolean isPart(Sentence sentence, Mention mention) {
        int before = mention.first() - 1;
        return before >= 0 && PART_WORDS.contains(sentence.token(before).text().toLowerCase(Locale.ROOT));
    }

    /** Who they are, where it stands behind the copula: "two of the dead were children"; empty where it does not. */
    private Optional<Mention> kind(Mention mention) {
        int noun = sentence.head(mention.head());
        boolean copular = mention.counted()
                && isOfTheLost(mention)
                && noun >= 0
                && sentence.isRelation(mention.head(), "nsubj")
                && sentence.child(noun, "cop") >= 0;
        return copular ? people.stream().filter(other -> other.covers(noun)).findFirst() : Optional.empty();
    }

    private Figure figure(Statement statement, boolean part) {
        Mention mention = statement.mention();
        boolean far = statement.last() - statement.first() > TIGHT + (mention.last() - mention.first());
        Span people = sentence.token(partStart(mention))
                .span()
                .union(sentence.token(mention.last()).span());
        Optional<Mention> kind = kind(mention);
        Span told = part || far ? people : statement.span(sentence);
        Span span = kind.map(other -> told.union(sentence.token(other.last()).span()))
                .orElse(told);
        return new Figure(
                statement.loss(),
                mention.low(),
                mention.best(),
                mention.high(),
                kind.orElse(mention).of(),
                part,
                span.of(text),
                span);
    }
}
