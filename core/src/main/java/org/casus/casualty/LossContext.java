package org.casus.casualty;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.table.WordTable;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** Tells losses that are said to have happened from those that are feared, wanted, denied or only supposed. */
final class LossContext {

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");
    private static final Set<String> ONE = Set.of("last", "this", "earlier", "later", "a");
    private static final Set<String> POINTERS = Set.of("it", "this");
    private static final Set<String> FATAL = Set.of("fatal", "deadly");
    private static final int HEIGHT = 3;
    private static final int REACH = 6;

    private final Set<String> unreal = new HashSet<>();
    private final Set<String> statistics = new HashSet<>();
    private final Set<String> causes = new HashSet<>();
    private final Set<String> happenings = new HashSet<>();
    private final Set<String> events = new HashSet<>();
    private final Set<String> responses = new HashSet<>();

    LossContext(WordTable contexts) {
        for (WordTable.Row row : contexts.rows()) {
            Set<String> words = switch (row.get("effect")) {
                case "statistics" -> statistics;
                case "caused" -> causes;
                case "happening" -> happenings;
                case "event" -> events;
                case "response" -> responses;
                default -> unreal;
            };
            words.add(row.get("lemma"));
        }
    }

    /** Whether a sentence sums up many happenings: losses of a year, a country, a weekend. */
    boolean isStatistics(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token -> statistics.contains(token.lemma().toLowerCase(Locale.ROOT))
                                && !isAge(sentence, token)
                                && !isOneMonth(sentence, token)
                        || isSeries(sentence, token)
                        || isSpanAlone(sentence, token));
    }

    /** "Five shootings, four days, three people dead": from three on they are no one happening. */
    private boolean isSeries(Sentence sentence, Token token) {
        int before = token.index() - 1;
        return token.tag().equals("NNS")
                && before >= 0
                && sentence.token(before).tag().equals("CD")
                && !sentence.token(before).text().matches("(?i)one|two|1|2")
                && isEvent(sentence, token.index());
    }

    /** "in November alone", "in the capital alone" */
    private static boolean isSpanAlone(Sentence sentence, Token token) {
        int span = token.index() - 1;
        return token.text().equals("alone")
                && span > 0
                && sentence.token(span).isNoun()
                && PatientFinder.hasCase(sentence, span, "in", "on", "over", "during");
    }

    /** "last month" is when one happening took place; a year sums up many. */
    private static boolean isOneMonth(Sentence sentence, Token token) {
        return token.lemma().equalsIgnoreCase("month")
                && token.index() > 0
                && ONE.contains(sentence.token(token.index() - 1).text().toLowerCase(Locale.ROOT));
    }

    private static boolean isAge(Sentence sentence, Token token) {
        int next = token.index() + 1;
        return next < sentence.size()
                && (sentence.token(next).text().equals("-")
                        || sentence.token(next).text().equals("old"));
    }

    /**
     * Whether a word says when or where a happening was that is told of elsewhere: "The shooting happened on Friday", "It
     * occurred at night", "Police responded to a shooting on Friday".
     */
    boolean isHappening(Sentence sentence, int verb) {
        if (responses.contains(sentence.token(verb).lemma().toLowerCase(Locale.ROOT))) {
            return sentence.token(verb).isVerb()
                    && sentence.children(verb, "obl", "nmod").stream()
                            .anyMatch(goal -> isEventOrReport(sentence, goal));
        }
        int subject = sentence.child(verb, "nsubj");
        if (!isHappeningVerb(sentence, verb) || subject < 0) {
            return false;
        }
        String word = sentence.token(subject).text().toLowerCase(Locale.ROOT);
        boolean relative = sentence.token(subject).tag().startsWith("W") && sentence.isRelation(verb, "acl");
        return POINTERS.contains(word) || isEvent(sentence, relative ? sentence.head(verb) : subject);
    }

    /** Whether a sentence tells of a happening that killed somebody without saying whom: "a fatal shooting". */
    boolean tellsOfDeath(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean fatal = FATAL.contains(sentence.token(i).text().toLowerCase(Locale.ROOT))
                    && (i == 0 || !sentence.token(i - 1).text().matches("(?i)non|near|not|no|-|potentially"));
            for (int noun = i + 1; fatal && noun < sentence.size() && noun <= i + REACH; noun++) {
                if (isEvent(sentence, noun)) {
                    return true;
                }
                fatal = sentence.token(noun).tag().matches("JJ.*|NN.*|HYPH|VBN|VBG|,");
            }
        }
        return Charges.tellOfDeath(sentence);
    }

    private boolean isEventOrReport(Sentence sentence, int noun) {
        return isEvent(sentence, noun)
                || sentence.children(noun, "nmod").stream().anyMatch(of -> isEvent(sentence, of));
    }

    /** A noun for a happening that costs lives: "shooting", "crash". */
    boolean isEvent(Sentence sentence, int noun) {
        return events.contains(sentence.token(noun).lemma().toLowerCase(Locale.ROOT));
    }

    private boolean isHappeningVerb(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        boolean takesPlace = token.lemma().equals("take")
                && sentence.children(verb, "obj").stream()
                        .anyMatch(object -> sentence.token(object).lemma().equals("place"));
        return token.isVerb()
                && (takesPlace || happenings.contains(token.lemma().toLowerCase(Locale.ROOT)));
    }

    /** Whether the clause of a word of loss says that the loss happened. */
    boolean happened(Sentence sentence, int predicate) {
        for (int child : sentence.children(predicate)) {
            Token token = sentence.token(child);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean modal = token.tag().equals("MD");
            boolean infinitive = word.equals("to")
                    && sentence.isRelation(child, "mark")
                    && !isPerfect(sentence, child)
                    && !isCaused(sentence, predicate);
            boolean coming = word.equals("until") && isPresent(sentence, predicate);
            if (coming || modal || infinitive || NEGATIONS.contains(word) || CONDITIONS.contains(word)) {
                return false;
            }
        }
        if (sentence.token(predicate).isNoun() && Charges.isAttempted(sentence, predicate)) {
            return false;
        }
        if (sharesMood(sentence, predicate) || isSubjectMatter(sentence, predicate)) {
            return false;
        }
        int up = sentence.head(predicate);
        for (int steps = 0; up >= 0 && steps < HEIGHT && carries(sentence, predicate); steps++) {
            Token token = sentence.token(up);
            boolean wished = unreal.contains(token.lemma().toLowerCase(Locale.ROOT)) && (token.isVerb() || steps > 0);
            if (wished) {
                return false;
            }
            up = sentence.isRelation(up, "xcomp", "conj", "obj", "nmod") ? sentence.head(up) : -1;
        }
        return true;
    }

    /** "until somebody gets killed" */
    private static boolean isPresent(Sentence sentence, int predicate) {
        return sentence.token(predicate).isPresentTense()
                || sentence.children(predicate, "aux").stream()
                        .anyMatch(aux -> sentence.token(aux).isPresentTense());
    }

    /** "to harm or kill", "could have hit her and killed her": the mood is that of the verb before, which says it once. */
    private boolean sharesMood(Sentence sentence, int predicate) {
        int first = sentence.head(predicate);
        if (first < 0 || first > predicate || !sentence.isRelation(predicate, "conj")) {
            return false;
        }
        boolean own = sentence.child(predicate, "nsubj", "nsubj:pass", "aux", "mark") >= 0;
        boolean infinitive = sentence.token(predicate).tag().equals("VB")
                && sentence.token(first).tag().equals("VB");
        List<Integer> auxiliaries = sentence.children(first, "aux");
        boolean unreal = auxiliaries.stream()
                        .anyMatch(a -> sentence.token(a).tag().equals("MD"))
                && auxiliaries.stream().anyMatch(a -> sentence.token(a).lemma().equals("have"));
        return !own && (infinitive || unreal) && !happened(sentence, first);
    }

    /** "talked about killing himself" */
    private static boolean isSubjectMatter(Sentence sentence, int predicate) {
        return sentence.token(predicate).tag().equals("VBG")
                && sentence.children(predicate, "mark", "case").stream()
                        .anyMatch(m -> sentence.token(m).text().equalsIgnoreCase("about"));
    }

    /** "is said to have killed" reports a fact where "threatened to kill" does not. */
    private static boolean isPerfect(Sentence sentence, int to) {
        return to + 1 < sentence.size() && sentence.token(to + 1).text().equalsIgnoreCase("have");
    }

    /** "forced residents to flee" reports that they fled, where that they were forced is reported. */
    private boolean isCaused(Sentence sentence, int predicate) {
        int cause = sentence.head(predicate);
        return cause >= 0
                && sentence.isRelation(predicate, "xcomp", "advcl", "ccomp")
                && causes.contains(sentence.token(cause).lemma().toLowerCase(Locale.ROOT))
                && happened(sentence, cause);
    }

    /** Whether the word above bears on this one; a coordinated clause with a subject of its own stands for itself. */
    private static boolean carries(Sentence sentence, int predicate) {
        boolean own = sentence.isRelation(predicate, "conj") && sentence.child(predicate, "nsubj") >= 0;
        return !own && sentence.isRelation(predicate, "obj", "xcomp", "nmod", "amod", "compound", "conj", "obl");
    }
}
