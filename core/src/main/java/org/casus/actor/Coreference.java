package org.casus.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.actor.Knowledge.Cue;
import org.casus.actor.Mentions.Form;
import org.casus.actor.Mentions.Mention;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a pronoun stands for, by rules in the manner of Hobbs (1978) and Lappin and Leass (1994): arguments of the
 * clauses above come first, subjects before objects, near before far; a pronoun never stands for another argument of its
 * own verb. First persons in a quotation are its speaker.
 */
final class Coreference {

    private static final Set<String> FIRST = Set.of("i", "we", "me", "us", "my", "our", "mine", "ours");
    private static final Set<String> HE = Set.of("he", "him", "his", "she", "her", "hers", "himself", "herself");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
    private static final int SENTENCES_BACK = 2;

    private final Knowledge knowledge;
    private final AnnotatedText text;
    private final Mentions mentions;

    Coreference(Knowledge knowledge, AnnotatedText text, Mentions mentions) {
        this.knowledge = knowledge;
        this.text = text;
        this.mentions = mentions;
    }

    /** Whom the pronoun stands for, with the pronoun's own text and span; empty where that is not safe. */
    List<Actor> resolve(Sentence sentence, int pronoun) {
        Token token = sentence.token(pronoun);
        String word = token.text().toLowerCase(Locale.ROOT);
        if (FIRST.contains(word)) {
            return as(token, speaker(sentence), "speaker of the quotation");
        }
        if (!HE.contains(word) && !IT.contains(word) && !THEY.contains(word)) {
            return List.of();
        }
        if (word.equals("it") && isDummy(sentence, pronoun)) {
            return List.of();
        }
        Mention within = within(sentence, pronoun, word);
        return as(token, within == null ? before(sentence, word, subjectOf(sentence, pronoun)) : within, "pronoun");
    }

    private static List<Actor> as(Token token, @Nullable Mention antecedent, String how) {
        if (antecedent == null) {
            return List.of();
        }
        return antecedent.actors().stream()
                .map(a -> new Actor(
                        token.text(),
                        token.span(),
                        a.country(),
                        a.sectors(),
                        a.identity(),
                        how + ": " + a.text() + " (" + a.resolution() + ")"))
                .toList();
    }

    /** "It was not clear whether ...": a subject in form only. */
    private static boolean isDummy(Sentence sentence, int pronoun) {
        int governor = sentence.head(pronoun);
        boolean subject = governor >= 0 && sentence.isRelation(pronoun, "nsubj");
        return sentence.isRelation(pronoun, "expl")
                || subject
                        && !sentence.token(governor).isVerb()
                        && sentence.child(governor, "ccomp", "csubj", "xcomp", "advcl") >= 0;
    }

    private static boolean fits(Mention mention, String word) {
        return switch (mention.form()) {
            case PERSON -> HE.contains(word);
            case PERSONS -> THEY.contains(word);
            case BODY -> IT.contains(word) || THEY.contains(word);
        };
    }

    private @Nullable Mention within(Sentence sentence, int pronoun, String word) {
        int own = clause(sentence, pronoun);
        Mention best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Mention mention : mentions.of(sentence)) {
            if (mention.token() > pronoun || !fits(mention, word) || isRival(sentence, mention, pronoun, own)) {
                continue;
            }
            double plural = THEY.contains(word) && mention.form() == Form.PERSONS ? 1 : 0;
            double weight = weight(sentence, mention, own) + plural + (double) mention.token() / sentence.size();
            if (weight > most) {
                most = weight;
                best = mention;
            }
        }
        return best;
    }

    /** Whether the mention is an argument of the pronoun's own verb, or part of what that verb reports. */
    private boolean isRival(Sentence sentence, Mention mention, int pronoun, int own) {
        boolean possessive = sentence.token(pronoun).tag().equals("PRP$");
        int clause = clause(sentence, mention.token());
        if (clause == own) {
            return !possessive;
        }
        if (own < 0) {
            return false;
        }
        if (!possessive && clause == sentence.head(own) && isUnspokenSubject(sentence, mention, own)) {
            return true;
        }
        boolean speaks = knowledge.isCue(Cue.SPEECH, sentence.token(own).lemma());
        return speaks && sentence.governs(own, mention.token());
    }

    /** The subject that a coordinated verb shares, or that an infinitive takes from the verb above. */
    private static boolean isUnspokenSubject(Sentence sentence, Mention mention, int verb) {
        if (sentence.child(verb, "nsubj") >= 0) {
            return false;
        }
        return sentence.isRelation(verb, "conj") && mention.isSubject()
                || sentence.isRelation(verb, "xcomp") && sentence.isRelation(mention.token(), "obj", "iobj");
    }

    /** Arguments of the verbs above the pronoun's clause weigh more, the nearer verb most. */
    private static double weight(Sentence sentence, Mention mention, int own) {
        double weight = mention.isSubject() ? 1.5 : 0;
        int clause = own;
        for (int level = 0; level < 4 && clause >= 0; level++) {
            int up = sentence.head(clause) < 0 ? -1 : clause(sentence, clause);
            if (up < 0) {
                break;
            }
            if (clause(sentence, mention.token()) == up) {
                // "called on X to halt what it had begun": the infinitive's subject is X.
                boolean controlled = sentence.isRelation(clause, "xcomp", "advcl") && !mention.isSubject();
                return weight + (controlled ? 2.5 : 1) - 0.25 * level + 1;
            }
            clause = up;
        }
        return weight;
    }

    /** Whom the pronoun beside this one, its verb's subject, stands for: "he urged it" are two. */
    private @Nullable Mention subjectOf(Sentence sentence, int pronoun) {
        int verb = clause(sentence, pronoun);
        int subject =
                verb < 0 || sentence.isRelation(pronoun, "nsubj", "nmod:poss") ? -1 : sentence.child(verb, "nsubj");
        return subject < 0 || !sentence.token(subject).isPronoun()
                ? null
                : before(sentence, sentence.token(subject).text().toLowerCase(Locale.ROOT), null);
    }

    private @Nullable Mention before(Sentence sentence, String word, @Nullable Mention rival) {
        for (int back = 1; back <= SENTENCES_BACK && sentence.index() - back >= 0; back++) {
            Sentence earlier = text.sentences().get(sentence.index() - back);
            if (earlier.zone() != sentence.zone()) {
                return null;
            }
            Mention best = null;
            for (Mention mention : mentions.of(earlier)) {
                if (fits(mention, word)
                        && !isSame(mention, rival)
                        && (best == null || rank(mention, word) > rank(best, word))) {
                    best = mention;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    private static boolean isSame(Mention mention, @Nullable Mention rival) {
        return rival != null
                && rival.actors().stream()
                        .map(Actor::country)
                        .anyMatch(country -> country != null
                                && mention.actors().stream().anyMatch(a -> country.equals(a.country())));
    }

    /** In an earlier sentence who speaks comes first, then subjects of main clauses, other subjects, the rest. */
    private int rank(Mention mention, String word) {
        int clause = clause(mention.sentence(), mention.token());
        int rank = THEY.contains(word) && mention.form() == Form.PERSONS ? 1 : 0;
        if (!mention.isSubject() || clause < 0) {
            return rank;
        }
        boolean speaks =
                knowledge.isCue(Cue.SPEECH, mention.sentence().token(clause).lemma());
        boolean main = mention.sentence().head(clause) < 0;
        return rank + (speaks ? 4 : main ? 3 : 2);
    }

    private @Nullable Mention speaker(Sentence sentence) {
        Mention here = speakerIn(sentence);
        for (int step : new int[] {-1, 1, -2}) {
            int other = sentence.index() + step;
            if (here == null && other >= 0 && other < text.sentences().size()) {
                Sentence next = text.sentences().get(other);
                here = next.paragraph() == sentence.paragraph() || step == -1 ? speakerIn(next) : null;
            }
        }
        return here;
    }

    /** The subject of a verb of saying outside quotation marks. */
    private @Nullable Mention speakerIn(Sentence sentence) {
        for (Mention mention : mentions.of(sentence)) {
            int clause = clause(sentence, mention.token());
            boolean speaks = clause >= 0
                    && mention.isSubject()
                    && knowledge.isCue(Cue.SPEECH, sentence.token(clause).lemma())
                    && !sentence.isQuoted(sentence.token(clause).span());
            if (speaks) {
                return mention;
            }
        }
        return null;
    }

    /** The verb or other predicate a token is an argument of, or the next clause above a predicate; -1 for none. */
    private static int clause(Sentence sentence, int token) {
        int up = sentence.head(token);
        int below = token;
        for (int steps = 0; up >= 0 && steps < sentence.size(); steps++) {
            boolean argument = sentence.token(up).isVerb()
                    || sentence.isRelation(below, "nsubj", "csubj", "obj", "ccomp", "xcomp", "advcl");
            if (argument) {
                return up;
            }
            below = up;
            up = sentence.head(up);
        }
        return -1;
    }
}
