package org.casus.casualty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Links a word of loss to the people it is said of. A counted phrase right beside the word wins over the tree, since
 * parsers often give the conjunct of "27 were killed and 200 injured" the wrong subject.
 */
final class LossLinker {

    private static final Set<String> LIGHT = Set.of(
            "be",
            "have",
            "get",
            "also",
            "either",
            "all",
            "both",
            "there",
            "report",
            "confirm",
            "pronounce",
            "declare",
            "find",
            "lie",
            "remain",
            "presume",
            "reportedly",
            "allegedly");
    private static final Set<String> STOPS = Set.of(".", ";", "!", "?");
    private static final Set<String> BASE_PARTICIPLES = Set.of("hurt", "hit");
    static final Set<String> STATES = Set.of("dead", "wounded", "injured", "hurt", "missing", "homeless");
    private static final int NEAR = 6;

    private LossLinker() {}

    /** The mentions that suffer the loss, those listed with them included; empty for none found. */
    static List<Mention> link(Sentence sentence, int predicate, LossWords.Entry entry, List<Mention> mentions) {
        return withListed(sentence, predicate, linked(sentence, predicate, entry, mentions), mentions).stream()
                .map(mention -> ofWhom(sentence, predicate, mention, mentions))
                .distinct()
                .toList();
    }

    /** "was one of five people shot": a loss that stands right behind the people is that of all of them. */
    private static Mention ofWhom(Sentence sentence, int predicate, Mention mention, List<Mention> mentions) {
        int behind = mention.last() + 1;
        boolean relative =
                behind < sentence.size() && sentence.token(behind).text().matches("who|that|to");
        while (behind < predicate && relative && isLink(sentence.token(behind))) {
            behind++;
        }
        boolean restricts = mention.counted() && behind == predicate; // "four of the five victims were shot": four
        return mentions.stream()
                .filter(inner -> restricts && inner.counted() && inner.last() == mention.last())
                .filter(inner -> inner.first() > mention.first())
                .filter(inner -> sentence.token(inner.first() - 1).text().matches("of|the|those|these"))
                .findFirst()
                .orElse(mention);
    }

    private static boolean isLink(Token token) {
        return token.text().matches("who|that|to|was|were|be|been|have|had");
    }

    private static List<Mention> linked(
            Sentence sentence, int predicate, LossWords.Entry entry, List<Mention> mentions) {
        Mention beside = isState(entry) && !isAttribute(sentence, predicate)
                ? beside(sentence, predicate, entry, mentions, true)
                : null;
        if (beside != null) {
            return withConjuncts(sentence, beside, mentions);
        }
        List<Mention> found = new ArrayList<>();
        for (int patient : PatientFinder.patients(sentence, predicate, entry)) {
            mentions.stream().filter(m -> m.covers(patient)).findFirst().ifPresent(m -> {
                if (!found.contains(m) && (found.isEmpty() || isListed(sentence, found.get(0), m))) {
                    found.add(m);
                }
            });
        }
        if (found.isEmpty() && isHeadlinePassive(sentence, predicate, entry)) {
            // a verb that must have an object and has none is a headline's passive: "Four people shot outside club"
            for (int subject : sentence.children(predicate, "nsubj")) {
                mentions.stream().filter(m -> m.covers(subject)).findFirst().ifPresent(found::add);
            }
        }
        if (found.isEmpty() && !isAttribute(sentence, predicate) && isState(entry)) {
            Mention near = beside(sentence, predicate, entry, mentions, false);
            return near == null ? List.of() : withConjuncts(sentence, near, mentions);
        }
        return List.copyOf(found);
    }

    /** "someone shot through a door" and "a man shot and killed his wife" tell what their subjects do. */
    private static boolean isHeadlinePassive(Sentence sentence, int predicate, LossWords.Entry entry) {
        boolean aimed = sentence.children(predicate, "obl").stream()
                .anyMatch(aim -> PatientFinder.hasCase(sentence, aim, "at", "through", "into", "toward", "towards")
                        && !sentence.token(aim).isProperNoun()
                        && !sentence.token(aim).name().equals("TIME")
                        && sentence.token(predicate).tag().equals("VBD")
                        && sentence.child(predicate, "mark", "advmod") >= 0);
        boolean active = sentence.child(predicate, "obj") >= 0 || isActive(sentence, predicate);
        boolean shared = sentence.children(predicate, "conj").stream()
                .anyMatch(other -> sentence.token(other).isVerb() && sentence.child(other, "obj") >= 0);
        return entry.patient() == LossWords.Patient.OBJECT
                && !isAttribute(sentence, predicate)
                && !active
                && !aimed
                && !shared;
    }

    /** "two men were shooting", "her father shot her", "a deputy shoots": what stands before the verb does it. */
    private static boolean isActive(Sentence sentence, int predicate) {
        Token token = sentence.token(predicate);
        boolean present = token.tag().matches("VBG|VBZ|VBP|VB")
                && !BASE_PARTICIPLES.contains(token.text().toLowerCase(Locale.ROOT));
        boolean pronoun = sentence.children(predicate, "obj").stream()
                .anyMatch(object -> sentence.token(object).tag().startsWith("PRP"));
        return sentence.child(predicate, "aux:pass") < 0 && (present || pronoun);
    }

    private static boolean isState(LossWords.Entry entry) {
        return entry.patient() == LossWords.Patient.OBJECT || entry.patient() == LossWords.Patient.SUBJECT;
    }

    private static boolean isAttribute(Sentence sentence, int predicate) {
        return sentence.isRelation(predicate, "amod", "compound")
                && sentence.token(predicate).tag().equals("VBG");
    }

    private static List<Mention> withConjuncts(Sentence sentence, Mention first, List<Mention> mentions) {
        List<Integer> heads = new ArrayList<>(sentence.children(first.head(), "conj"));
        if (sentence.isRelation(first.head(), "conj")) {
            int governor = sentence.head(first.head());
            heads.add(0, governor);
            heads.addAll(sentence.children(governor, "conj"));
        }
        List<Mention> all = new ArrayList<>(List.of(first));
        for (int head : heads) {
            mentions.stream()
                    .filter(m -> m.covers(head) && !all.contains(m) && isListed(sentence, first, m))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** Takes in who stands in one list with the linked, whatever the tree says: "his wife, his son and himself". */
    private static List<Mention> withListed(
            Sentence sentence, int predicate, List<Mention> linked, List<Mention> mentions) {
        List<Mention> own = linked.stream()
                .filter(mention -> isOfOne(sentence, predicate, mention))
                .toList();
        if (!own.isEmpty() && company(sentence, predicate, mentions) == null) {
            return own;
        }
        List<Mention> all = new ArrayList<>(linked);
        Mention company = linked.isEmpty() ? null : company(sentence, predicate, mentions);
        if (company != null && !all.contains(company)) {
            all.add(company);
        }
        boolean grown = !all.isEmpty();
        while (grown) {
            grown = false;
            for (Mention mention : mentions) {
                boolean beside = !all.contains(mention)
                        && all.stream().anyMatch(m -> isBeside(sentence, m, mention))
                        && ((mention.last() < predicate) == (all.get(0).last() < predicate)
                                || company != null && isBeside(sentence, all.get(all.size() - 1), mention))
                        && !opensClause(sentence, mention, predicate)
                        && !StatementGrouper.isPart(sentence, mention);
                grown |= beside && all.add(mention);
            }
        }
        return List.copyOf(all);
    }

    /** "a woman and two slain victims", "Rahimi and the man who died": what describes the last of a list is said of it alone. */
    private static boolean isOfOne(Sentence sentence, int predicate, Mention mention) {
        boolean relative = sentence.isRelation(predicate, "acl:relcl")
                && mention.covers(sentence.head(predicate))
                && !mention.counted()
                && mention.best() != null;
        return relative || mention.covers(predicate) && sentence.isRelation(predicate, "amod");
    }

    private static boolean isBeside(Sentence sentence, Mention a, Mention b) {
        int from = Math.min(a.last(), b.last()) + 1;
        int to = Math.max(a.first(), b.first());
        boolean listed = from < to;
        boolean and = false;
        for (int i = from; i < to; i++) {
            String text = sentence.token(i).text();
            boolean with = isWith(sentence, i)
                    || i > from && isWith(sentence, i - 1)
                    || i > from + 1 && isWith(sentence, i - 2);
            listed &= with || text.matches("(?i),|and|&|then|\\d{1,3}");
            and |= with || text.matches("(?i)and|&|then");
        }
        // a name and a noun between commas are one person: "John Bell, a teacher"
        boolean series = to - from == 1 && isName(sentence, a) == isName(sentence, b);
        return listed && (and || series);
    }

    /** "as well as", "along with", "together with" */
    private static boolean isWith(Sentence sentence, int i) {
        String next = i + 1 < sentence.size() ? sentence.token(i + 1).text() : "";
        String word = sentence.token(i).text();
        boolean well = word.equals("as")
                && next.equals("well")
                && i + 2 < sentence.size()
                && sentence.token(i + 2).text().equals("as");
        return well || word.matches("along|together") && next.equals("with");
    }

    /** Who shares the loss behind it: "was killed at the inn, along with a woman and two girls". */
    private static @Nullable Mention company(Sentence sentence, int predicate, List<Mention> mentions) {
        for (int i = predicate + 1; i < sentence.size() && !sentence.token(i).isVerb(); i++) {
            if (isWith(sentence, i)) {
                int from = i;
                return mentions.stream()
                        .filter(mention -> mention.first() > from && mention.first() <= from + 3)
                        .filter(mention -> IntStream.rangeClosed(mention.first(), mention.last())
                                .noneMatch(
                                        t -> STATES.contains(sentence.token(t).text())))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private static boolean isName(Sentence sentence, Mention mention) {
        return sentence.token(mention.last()).name().equals("PERSON");
    }

    /** "shot a man and a woman fled": who has a verb behind has a clause of their own. */
    private static boolean opensClause(Sentence sentence, Mention mention, int predicate) {
        int next = mention.last() + 1;
        boolean verb = next < sentence.size()
                && (sentence.token(next).isVerb() || sentence.token(next).tag().equals("MD"));
        boolean whole = verb
                && sentence.token(predicate).isNoun()
                && sentence.token(next).text().matches("were|are|have"); // "the bodies of a man and a woman were found"
        return verb && !whole && mention.first() > predicate;
    }

    /** Whether only nouns and marks stand between: "dead and three others", "killed two and sent three", "or" break off. */
    static boolean isListed(Sentence sentence, Mention a, Mention b) {
        int from = Math.min(a.last(), b.last()) + 1;
        int to = Math.max(a.first(), b.first());
        for (int i = from; i < to; i++) {
            int at = i;
            Token token = sentence.token(i);
            boolean relative = sentence.subtree(Math.min(a.head(), b.head())).contains(i)
                    && sentence.children(Math.min(a.head(), b.head()), "acl").stream()
                            .anyMatch(clause -> sentence.governs(clause, at));
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean state = token.tag().equals("JJ") && STATES.contains(word);
            if ((token.isVerb() && !relative) || state || word.equals("or")) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Mention beside(
            Sentence sentence, int predicate, LossWords.Entry entry, List<Mention> mentions, boolean countedOnly) {
        boolean object = entry.patient() == LossWords.Patient.OBJECT && looksRight(sentence, predicate);
        Mention tallied = object ? tallied(sentence, predicate, mentions) : null;
        if (tallied != null) {
            return tallied;
        }
        Mention right = object ? right(sentence, predicate, mentions, countedOnly) : null;
        boolean participle = sentence.token(predicate).tag().equals("VBN");
        boolean acts = entry.patient() == LossWords.Patient.OBJECT && isActive(sentence, predicate);
        return right != null || object && !participle || acts
                ? right
                : left(sentence, predicate, mentions, countedOnly);
    }

    /** "Suspect named, 3 killed, 9 hurt": in a list of numbers each word of loss is that of the number before it. */
    private static @Nullable Mention tallied(Sentence sentence, int predicate, List<Mention> mentions) {
        boolean listed = predicate + 1 >= sentence.size()
                || sentence.token(predicate + 1).tag().matches("IN|CC|[,.:]");
        return mentions.stream()
                .filter(mention -> listed
                        && mention.counted()
                        && mention.first() == mention.last()
                        && mention.last() == predicate - 1
                        && sentence.token(mention.first()).tag().equals("CD"))
                .findFirst()
                .orElse(null);
    }

    private static boolean looksRight(Sentence sentence, int predicate) {
        Token token = sentence.token(predicate);
        if (!token.isVerb() || sentence.child(predicate, "aux:pass") >= 0) {
            return false;
        }
        boolean participle = token.tag().equals("VBN");
        return !participle || sentence.child(predicate, "obj") >= 0;
    }

    private static @Nullable Mention right(
            Sentence sentence, int predicate, List<Mention> mentions, boolean countedOnly) {
        for (int i = predicate + 1; i < sentence.size() && i <= predicate + (countedOnly ? 1 : 3); i++) {
            int at = i;
            Mention found =
                    mentions.stream().filter(m -> m.covers(at)).findFirst().orElse(null);
            if (found != null) {
                return !countedOnly || found.counted() ? found : null;
            }
            // "3 killed, 1 wounded": what a comma parts is the next word's
            if (sentence.token(i).isVerb()
                    || sentence.token(i).text().equals(",")
                    || STOPS.contains(sentence.token(i).text())) {
                return null;
            }
        }
        return null;
    }

    /** "gunman dead", "and a fourth wounded": an adjective right behind people is theirs. */
    private static boolean isOwnState(Sentence sentence, int predicate, int person) {
        return person == predicate - 1 && sentence.token(predicate).tag().equals("JJ");
    }

    private static @Nullable Mention left(
            Sentence sentence, int predicate, List<Mention> mentions, boolean countedOnly) {
        for (int i = predicate - 1; i >= 0 && i >= predicate - NEAR; i--) {
            int at = i;
            Mention found =
                    mentions.stream().filter(m -> m.covers(at)).findFirst().orElse(null);
            if (found != null) {
                return !countedOnly || found.counted() || isOwnState(sentence, predicate, i) ? found : null;
            }
            Token token = sentence.token(i);
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            boolean light = LIGHT.contains(lemma) || token.tag().startsWith("RB");
            boolean passes = light || (!countedOnly && !STOPS.contains(token.text()) && !token.isVerb());
            if (!passes) {
                return null;
            }
        }
        return null;
    }
}
