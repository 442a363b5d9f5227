package org.casus.casualty;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.article.Zone;
import org.casus.casualty.StatementGrouper.Counted;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of one sentence add up to.
 *
 * @param killed the dead, null where it counts none
 * @param injured the injured who are alive, null where it counts none
 * @param hit people hit of whom some may be dead, null where it counts none
 * @param deadKinds who the single dead are, as far as a word tells ("women", "police")
 * @param hitKinds the same of single people hit
 */
record SentenceToll(
        @Nullable Integer killed,
        @Nullable Integer injured,
        @Nullable Integer hit,
        Set<String> deadKinds,
        Set<String> hitKinds) {

    SentenceToll {
        deadKinds = Set.copyOf(deadKinds);
        hitKinds = Set.copyOf(hitKinds);
    }

    private static final Set<String> VICTIMS = Set.of("police", "children", "women", "civilians", "students");
    private static final Set<String> OTHERS = Set.of("other", "others", "another", "more", "additional");
    private static final List<String> PLACES =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Set<String> ORDINALS = Set.of("second", "third", "fourth", "fifth");
    private static final Set<String> MULTIPLES = Set.of("double", "triple", "quadruple");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her", "they", "them");
    static final Set<String> REFLEXIVES = Set.of("himself", "herself", "themselves", "self");

    /** Whether all whose deaths are counted are of a kind that no attacker is of: "three officers", "two children". */
    static boolean countsVictims(List<Counted> counted) {
        List<Counted> dead = counted.stream()
                .filter(one ->
                        one.figure().loss() == Loss.KILLED && !one.figure().part())
                .toList();
        return dead.stream().anyMatch(one -> most(one) > 1)
                && dead.stream().allMatch(one -> VICTIMS.contains(one.figure().of()));
    }

    /** Whether the one who attacked is said to have died. */
    static boolean tellsOfAttacker(List<Counted> counted) {
        return counted.stream()
                .anyMatch(one -> one.figure().loss() == Loss.KILLED
                        && most(one) == 1
                        && one.figure().of().equals("attackers"));
    }

    static SentenceToll of(Sentence sentence, List<Counted> counted) {
        List<Counted> whole = counted.stream()
                .filter(one -> !one.figure().part() && one.figure().best() != null)
                .filter(one -> !isRepeated(sentence, one, counted) && !isToldAgain(sentence, one, counted))
                .filter(one -> !isCondition(sentence, one, counted) && !isEarlierInHeadline(sentence, one, counted))
                .toList();
        Integer killed = null;
        Integer injured = null;
        Integer hit = null;
        boolean dead = whole.stream().anyMatch(one -> one.figure().loss() == Loss.KILLED);
        Integer summary = null;
        Integer hitSummary = null;
        for (Counted one : whole) {
            Integer best = one.figure().best();
            if (one.figure().loss() == Loss.KILLED && isSummary(sentence, one)) {
                summary = best;
            } else if (one.figure().loss() == Loss.KILLED) {
                killed = plus(killed, best);
            } else if (one.figure().loss() == Loss.INJURED && isSummary(sentence, one)) {
                hitSummary = best;
            } else if (one.figure().loss() == Loss.INJURED) {
                boolean may = dead ? includesDead(sentence, one, whole) : mayBeDead(sentence, one, whole);
                hit = may ? plus(hit, best) : hit;
                injured = may ? injured : plus(injured, best);
            }
        }
        if (killed == null && summary == null) {
            killed = deadOfUntold(counted);
        }
        int place = inOrder(sentence, counted);
        summary = place > 1 && (summary == null || summary < place) ? Integer.valueOf(place) : summary;
        killed = summary == null || killed != null && killed > summary ? killed : summary;
        hit = hitSummary == null || hit != null && hit > hitSummary ? hit : hitSummary;
        return new SentenceToll(
                killed, injured, hit, kinds(sentence, whole, Loss.KILLED), kinds(sentence, whole, Loss.INJURED));
    }

    /** "A third person has died": so many have; 0 where no such word is said of a dead person. */
    private static int inOrder(Sentence sentence, List<Counted> counted) {
        return counted.stream()
                .filter(one -> one.figure().loss() == Loss.KILLED
                        && !one.statement().mention().counted())
                .flatMapToInt(one -> IntStream.rangeClosed(
                        one.statement().mention().first(),
                        one.statement().mention().last()))
                .map(i -> PLACES.indexOf(word(sentence, i)) + 1)
                .max()
                .orElse(0);
    }

    /** "two of the victims died": a part of a total that the sentence does not tell is the least that died. */
    private static @Nullable Integer deadOfUntold(List<Counted> counted) {
        return counted.stream()
                .map(Counted::figure)
                .filter(figure -> figure.loss() == Loss.KILLED && figure.part())
                .map(Figure::best)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** "a double murder", "bringing the toll to 21" sum up who else the sentence says was killed. */
    private static boolean isSummary(Sentence sentence, Counted one) {
        if (sentence.token(one.statement().predicate()).lemma().equalsIgnoreCase("toll")) {
            return true;
        }
        Mention mention = one.statement().mention();
        return mention.counted()
                && mention.first() == mention.last()
                && MULTIPLES.contains(word(sentence, mention.first()));
    }

    private static Set<String> kinds(Sentence sentence, List<Counted> whole, Loss loss) {
        return whole.stream()
                .filter(one -> one.figure().loss() == loss
                        && !one.statement().mention().counted())
                .map(one -> Individual.of(
                                sentence,
                                one.statement().mention(),
                                one.statement().predicate())
                        .kind())
                .collect(Collectors.toSet());
    }

    /** "A second man"; "the other" and "also" may speak of the dead. */
    private static boolean isOrdinal(Sentence sentence, Mention mention) {
        return IntStream.rangeClosed(Math.max(0, mention.first() - 1), mention.last())
                .anyMatch(i -> ORDINALS.contains(sentence.token(i).text().toLowerCase(Locale.ROOT)));
    }

    /**
     * Without a death in the sentence: whoever was shot, and a single injured person, may be the one who died; who is told
     * of together with counted injured ("a girl and four others were wounded") is one of them; "a second man" is not he.
     */
    private static boolean mayBeDead(Sentence sentence, Counted one, List<Counted> whole) {
        Mention mention = one.statement().mention();
        if (!mention.counted() && isOrdinal(sentence, mention)) {
            return false;
        }
        boolean together = whole.stream()
                .anyMatch(other ->
                        other.statement().predicate() == one.statement().predicate()
                                && other.statement().mention().counted());
        return one.statement().hit() || !one.statement().mention().counted() && !together;
    }

    /** "Five were shot, two fatally": the dead come after and out of those hit. */
    private static boolean includesDead(Sentence sentence, Counted one, List<Counted> whole) {
        Mention mention = one.statement().mention();
        String head = word(sentence, mention.head());
        if (PRONOUNS.contains(head) || REFLEXIVES.contains(head)) {
            return true;
        }
        boolean killing = whole.stream()
                .anyMatch(other -> other.figure().loss() == Loss.KILLED
                        && sentence.token(other.statement().predicate()).tag().equals("VBG")
                        && sentence.governs(
                                one.statement().predicate(), other.statement().predicate()));
        if (killing && one.statement().hit()) {
            return true; // "shot another boy, killing the youth"
        }
        for (int i = mention.first(); i <= mention.last(); i++) {
            if (OTHERS.contains(word(sentence, i))) {
                return false;
            }
        }
        return one.statement().hit()
                && whole.stream()
                        .filter(other -> other.figure().loss() == Loss.KILLED)
                        .allMatch(other -> other.statement().mention().first() > mention.first());
    }

    /** "A boy was shot dead ... Police say Adam Reed, 9, died": one person told of twice with another word of loss. */
    private static boolean isToldAgain(Sentence sentence, Counted one, List<Counted> counted) {
        if (!isPerson(sentence, one)) {
            return false;
        }
        int predicate = one.statement().predicate();
        Individual person = Individual.of(sentence, one.statement().mention(), predicate);
        return counted.stream()
                .filter(other -> other.figure().loss() == one.figure().loss() && isPerson(sentence, other))
                .filter(other -> other.statement().predicate() < predicate)
                .anyMatch(other -> person.isSame(Individual.of(
                        sentence, other.statement().mention(), other.statement().predicate())));
    }

    private static boolean isPerson(Sentence sentence, Counted one) {
        Integer best = one.statement().mention().best();
        return best != null
                && best == 1
                && !one.figure().part()
                && one.figure().loss() == Loss.KILLED
                && !REFLEXIVES.contains(word(sentence, one.statement().mention().head()));
    }

    /** "The boy is in hospital, where he ...": a pronoun counts nobody anew where someone else is counted. */
    private static boolean isRepeated(Sentence sentence, Counted one, List<Counted> counted) {
        Mention mention = one.statement().mention();
        String head = word(sentence, mention.head());
        // who kills others and himself adds one to the dead; who shoots himself is named before
        if (head.equals("both") && mention.first() == mention.last()) {
            return counted.stream()
                    .anyMatch(other -> other.statement().mention().first() < mention.first());
        }
        boolean turned = counted.stream()
                .map(Counted::statement)
                .anyMatch(other -> other.predicate() < mention.first()
                        && sentence.token(other.predicate()).lemma().equalsIgnoreCase("turn"));
        boolean killer = one.figure().loss() == Loss.KILLED && isKiller(sentence, one, counted);
        boolean again = PRONOUNS.contains(head) && !killer
                || REFLEXIVES.contains(head) && (one.figure().loss() == Loss.INJURED || turned);
        return again
                && counted.stream()
                        .anyMatch(other -> other.figure().loss() == one.figure().loss()
                                && other.statement().mention().first() < mention.first());
    }

    /** "Four people were killed by a man before he was shot dead": one person is not several, but may be who killed them. */
    private static boolean isKiller(Sentence sentence, Counted one, List<Counted> counted) {
        boolean single = Set.of("he", "she", "him", "her")
                .contains(word(sentence, one.statement().mention().head()));
        List<Counted> before = counted.stream()
                .filter(other -> other.figure().loss() == Loss.KILLED
                        && other.statement().mention().first()
                                < one.statement().mention().first())
                .toList();
        return single
                && !before.isEmpty()
                && before.stream().allMatch(other -> most(other) > 1)
                && before.stream()
                        .anyMatch(other -> sentence.children(other.statement().predicate(), "obl", "nsubj").stream()
                                .anyMatch(
                                        by -> by != other.statement().mention().head()
                                                && (sentence.isRelation(by, "nsubj")
                                                        || PatientFinder.hasCase(sentence, by, "by"))));
    }

    /** "2 dead, 4 wounded during vigil for teen killed last week": a headline counts its own dead once. */
    private static boolean isEarlierInHeadline(Sentence sentence, Counted one, List<Counted> counted) {
        return sentence.zone() == Zone.Kind.HEADLINE
                && isPerson(sentence, one)
                && !one.statement().mention().counted()
                && !one.figure().of().equals("attackers")
                && counted.stream()
                        .anyMatch(other -> other.figure().loss() == Loss.KILLED
                                && other.statement().mention().counted()
                                && other.statement().predicate()
                                        != one.statement().predicate()
                                && other.statement().predicate()
                                        < one.statement().mention().first());
    }

    /** "took four victims to hospital, where two are in critical condition": how some of those counted are. */
    private static boolean isCondition(Sentence sentence, Counted one, List<Counted> counted) {
        Mention mention = one.statement().mention();
        boolean bare = mention.counted()
                && mention.first() == mention.last()
                && sentence.token(one.statement().predicate()).lemma().equalsIgnoreCase("condition");
        return bare
                && counted.stream()
                        .anyMatch(other -> other.figure().loss() == Loss.INJURED
                                && other.statement().mention().counted()
                                && other.statement().mention().first() < mention.first()
                                && most(other) >= most(one));
    }

    static int most(Counted one) {
        Integer best = one.figure().best();
        return best == null ? 0 : best;
    }

    static String word(Sentence sentence, int token) {
        return sentence.token(token).text().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer plus(@Nullable Integer sum, @Nullable Integer more) {
        return more == null ? sum : sum == null ? more : Integer.valueOf(sum + more);
    }
}
