package org.casus.casualty;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.article.Zone;
import org.casus.table.WordTable;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** The words that state a loss and how each says who suffers it. */
final class LossWords {

    /** What part of speech a word has where it states a loss. */
    enum Pos {
        VERB,
        ADJECTIVE,
        NOUN
    }

    /** Where the people stand that the word is said of. */
    enum Patient {
        /** Object of the active, subject of the passive: "killed". */
        OBJECT,
        /** Subject: "died", "dead". */
        SUBJECT,
        /** The word is counted itself or says whose with "of": "three deaths", "the deaths of three people". */
        COUNT,
        /** Says whose with "of" alone: "the shooting of three people". */
        OF,
        /** Who has it, comes to it or is taken to it: "suffered gunshot wounds", "taken to hospital". */
        SUFFERER,
        /** Counted itself or had by someone: "three injuries", "suffered injuries". */
        COUNT_OR_SUFFERER,
        /** Of, whose or of the subject: "claimed the life of X", "took X's life", "X lost his life". */
        LIFE,
        /** A number that it reaches: "the toll rose to 30". */
        REACHES,
        /** Counted itself, dead and wounded together: "12 casualties". */
        CEILING
    }

    /** What a number beside the word counts. */
    enum Counts {
        /** This loss alone. */
        OWN,
        /** Everyone hit, those who died of it included: "five people were shot, one of them fatally". */
        HIT
    }

    /**
     * One row of the table.
     *
     * @param loss the loss stated
     * @param patient where to find who suffers it
     * @param counts what numbers beside it count
     * @param needs groups of lemmas and words of which the sentence must hold one each for the word to state a loss
     *     ("pass" needs "away")
     */
    record Entry(Loss loss, Patient patient, Counts counts, List<Set<String>> needs) {

        Entry {
            needs = List.copyOf(needs);
        }

        private boolean statedIn(Sentence sentence) {
            return needs.stream()
                    .allMatch(group -> sentence.tokens().stream()
                            .anyMatch(token -> group.contains(token.lemma().toLowerCase(Locale.ROOT))
                                    || group.contains(token.text().toLowerCase(Locale.ROOT))));
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();

    LossWords(WordTable predicates) {
        for (WordTable.Row row : predicates.rows()) {
            entries.put(
                    key(row.constant("pos", Pos.class), row.get("lemma")),
                    new Entry(
                            row.constant("loss", Loss.class),
                            row.constant("patient", Patient.class),
                            row.constant("counts", Counts.class),
                            needs(row.get("needs"))));
        }
    }

    private static List<Set<String>> needs(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" \\+ "))
                        .map(group -> Set.of(group.split(" ")))
                        .toList();
    }

    /** "4 shot in Oldtown", "a 16-year-old shot to death": a participle that taggers take for a noun. */
    static boolean isHeadlineVerb(Sentence sentence, Token token) {
        boolean shot = token.isNoun() && token.text().equalsIgnoreCase("shot") && token.index() > 0;
        return shot
                && (sentence.zone() == Zone.Kind.HEADLINE
                                && !sentence.token(token.index() - 1).tag().matches("DT|JJ.*|PRP.?|IN")
                        || sentence.token(token.index() - 1).text().matches("old|.*-year-old"));
    }

    /** What a token states, null for most. */
    @Nullable
    Entry entry(Sentence sentence, Token token) {
        Entry entry = isHeadlineVerb(sentence, token) ? entries.get(key(Pos.VERB, "shoot")) : entry(token);
        return entry != null && entry.statedIn(sentence) && !isOtherSense(sentence, token) ? entry : null;
    }

    /** "brain dead" is no death yet, and a "toll-free" number no toll. */
    private static boolean isOtherSense(Sentence sentence, Token token) {
        int i = token.index();
        boolean brain = token.text().equalsIgnoreCase("dead")
                && i > 0
                && sentence.token(sentence.token(i - 1).tag().equals("HYPH") && i > 1 ? i - 2 : i - 1)
                        .text()
                        .equalsIgnoreCase("brain");
        boolean free = token.text().equalsIgnoreCase("toll")
                && i + 1 < sentence.size()
                && sentence.token(i + 1).text().matches("(?i)-|free|road|bridge|plaza");
        return brain || free;
    }

    /** Words that taggers confuse are looked up under each part of speech. */
    private @Nullable Entry entry(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        String text = token.text().toLowerCase(Locale.ROOT);
        if (token.isVerb()) {
            Entry verb = entries.get(key(Pos.VERB, lemma));
            return verb != null ? verb : entries.get(key(Pos.ADJECTIVE, text));
        }
        if (token.isNoun()) {
            Entry noun = entries.get(key(Pos.NOUN, lemma));
            return noun != null ? noun : entries.get(key(Pos.NOUN, text));
        }
        if (token.tag().startsWith("JJ") || token.tag().startsWith("RB")) {
            return entries.get(key(Pos.ADJECTIVE, text));
        }
        return null;
    }

    private static String key(Pos pos, String lemma) {
        return pos + "\t" + lemma;
    }
}
