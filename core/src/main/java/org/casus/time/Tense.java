package org.casus.time;

import java.util.Locale;
import java.util.Set;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** Which way an incomplete date points, from the tense of the clause around it. */
final class Tense {

    private static final Set<String> FUTURE_AUXILIARIES = Set.of("will", "shall", "wo", "'ll", "’ll", "ll");

    private final TimeTables tables;
    private final Attachment attachment;

    Tense(TimeTables tables, Attachment attachment) {
        this.tables = tables;
        this.attachment = attachment;
    }

    /** The direction of an expression; open where its clause has no finite verb, or it stands before a noun. */
    Direction direction(Sentence sentence, Span expression) {
        int verb = attachment.dated(sentence, expression).stream()
                .filter(i -> Attachment.isClause(sentence, i))
                .findFirst()
                .orElse(-1);
        if (verb < 0 || Attachment.isPremodifier(sentence, expression)) {
            return Direction.OPEN;
        }
        if (isFuture(sentence, verb) || isScheduled(sentence, verb)) {
            return Direction.FUTURE;
        }
        return isPast(sentence, verb) ? Direction.PAST : Direction.OPEN;
    }

    /** Whether a verb speaks of what is to come, with or without a date. */
    boolean isFuture(Sentence sentence, int verb) {
        return hasFutureAuxiliary(sentence, verb) || isFutureComplement(sentence, verb);
    }

    private static boolean hasFutureAuxiliary(Sentence sentence, int verb) {
        return sentence.children(verb, "aux").stream()
                .map(a -> sentence.token(a).text().toLowerCase(Locale.ROOT))
                .anyMatch(FUTURE_AUXILIARIES::contains);
    }

    /** "Plans to meet", "is due to open", "a vote set for Monday": the verb, or the one above it, looks ahead. */
    private boolean isFutureComplement(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        boolean passive = token.tag().equals("VBN") && sentence.child(verb, "obj") < 0;
        if (tables.is(token.lemma(), "future") && passive) {
            return true;
        }
        boolean infinitive = token.tag().equals("VB")
                && sentence.children(verb, "mark").stream()
                        .anyMatch(m -> sentence.token(m).text().equalsIgnoreCase("to"));
        int governor = sentence.head(verb);
        if (!infinitive || governor < 0) {
            return false;
        }
        Token above = sentence.token(governor);
        return tables.is(above.lemma(), "future")
                || above.tag().equals("VBP")
                || above.tag().equals("VBZ")
                || hasFutureAuxiliary(sentence, governor);
    }

    /** "The summit opens on Friday": simple present with a date; captions tell in it what the picture shows. */
    private boolean isScheduled(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        return sentence.zone() != Zone.Kind.CAPTION
                && (token.tag().equals("VBZ") || token.tag().equals("VBP"))
                && !tables.is(token.lemma(), "reporting")
                && sentence.child(verb, "aux") < 0
                && !token.lemma().equals("be");
    }

    private static boolean isPast(Sentence sentence, int verb) {
        String tag = sentence.token(verb).tag();
        if (tag.equals("VBD")) {
            return true;
        }
        return sentence.children(verb, "aux", "cop").stream()
                .map(a -> sentence.token(a))
                .anyMatch(a -> a.tag().equals("VBD") || a.lemma().equals("have"));
    }
}
