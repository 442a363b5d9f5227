package org.casus.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.text.Sentence;
import org.casus.text.Tags;
import org.casus.text.TimeWords;
import org.casus.text.Token;

/** Finds who says so: the subject of a verb of saying, given or shared, or the agent of its passive. */
final class Sources {

    private static final int DEPTH = 4;
    private static final int HEIGHT = 6;
    private static final int NEAR = 8;
    private static final String ASIDE_CLOSERS = "[)–—―-]|--";
    private static final Set<String> DUMMIES = Set.of("it", "there", "this", "that", "what");

    private static final Set<String> TEXTS = Set.of(
            "statement",
            "letter",
            "message",
            "memo",
            "email",
            "tweet",
            "post",
            "note",
            "release",
            "communique",
            "video");

    private Sources() {}

    /** Index of the head of the verb's source, -1 where it has none. */
    static int ofVerb(Sentence sentence, int verb) {
        int aside = ofAside(sentence, verb);
        if (aside >= 0) {
            return aside;
        }
        int source = byTree(sentence, verb);
        return source >= 0 ? source : beside(sentence, verb);
    }

    /** ", adding that ...": what is set off by a comma goes on with the subject of the outermost clause before it. */
    private static int ofAside(Sentence sentence, int verb) {
        int before = verb - 1;
        while (before >= 0 && sentence.token(before).tag().startsWith("RB")) {
            before--;
        }
        boolean aside = sentence.token(verb).tag().equals("VBG")
                && sentence.child(verb, "nsubj", "aux") < 0
                && before > 0
                && Phrases.word(sentence, before).equals(",");
        int found = -1;
        for (int up = sentence.head(verb), steps = 0;
                aside && up >= 0 && steps < HEIGHT;
                up = sentence.head(up), steps++) {
            int subject = up < verb ? sentence.child(up, "nsubj") : -1;
            boolean named = subject >= 0
                    && subject < verb
                    && !DUMMIES.contains(Phrases.word(sentence, subject))
                    && !sentence.token(subject).tag().startsWith("W");
            found = named && !Phrases.isQuoted(sentence, subject) ? subject : found;
        }
        return found;
    }

    /** The noun or pronoun right before a finite verb that the tree gives no subject. */
    private static int beside(Sentence sentence, int verb) {
        String tag = sentence.token(verb).tag();
        int before = verb - 1;
        while (before > 0
                && (sentence.token(before).tag().startsWith("RB")
                        || sentence.token(before).tag().equals("MD")
                        || sentence.isRelation(before, "aux"))) {
            before--;
        }
        if (before > 1 && Phrases.word(sentence, before).matches(ASIDE_CLOSERS)) {
            String opener = Phrases.word(sentence, before).replace(')', '(');
            before--;
            while (before > 0 && !Phrases.word(sentence, before).equals(opener)) {
                before--;
            }
            before--;
        }
        boolean finite = Tags.FINITE.contains(tag) || before < verb - 1;
        if (!finite || before < 0 || isPassive(sentence, verb)) {
            return -1;
        }
        Token token = sentence.token(before);
        boolean names =
                token.isProperNoun() || token.tag().equals("PRP") || token.tag().startsWith("NN");
        return names && !DUMMIES.contains(Phrases.word(sentence, before)) && !isTime(token) ? before : -1;
    }

    /** "The office issued a statement saying ...": who issued it. */
    private static int author(Sentence sentence, int noun) {
        int text = noun;
        while (sentence.isRelation(text, "nmod")
                && sentence.head(text) >= 0
                && sentence.token(sentence.head(text)).isNoun()) {
            text = sentence.head(text); // "an email to supporters saying"
        }
        int verb = sentence.head(text);
        boolean issued = TEXTS.contains(sentence.token(text).lemma().toLowerCase(Locale.ROOT))
                && sentence.isRelation(text, "obj")
                && verb >= 0;
        return issued ? sentence.child(verb, "nsubj") : -1;
    }

    static boolean isTime(Token token) {
        return TimeWords.isDay(token.lemma())
                || TimeWords.isPeriod(token.lemma()); // parsers take them for subjects: "said Monday"
    }

    private static int byTree(Sentence sentence, int verb) {
        int agent = agent(sentence, verb);
        if (isPassive(sentence, verb)) {
            return agent;
        }
        int subject = subject(sentence, verb, 0);
        if (subject > verb && sentence.child(verb, "nsubj") < 0) {
            subject =
                    -1; // "Minister Joan Kiser says thieves are ...": who stands behind is the subject of what is said
        }
        boolean time = subject >= 0 && isTime(sentence.token(subject));
        boolean noun = subject >= 0 && !sentence.token(subject).isVerb() && !Phrases.isMark(sentence, subject);
        return noun && !time ? subject : agent;
    }

    static boolean isPassive(Sentence sentence, int verb) {
        if (sentence.child(verb, "nsubj:pass", "aux:pass") >= 0) {
            return true;
        }
        return sentence.token(verb).tag().equals("VBN")
                && sentence.child(verb, "aux") < 0
                && !sentence.isRelation(verb, "root", "conj")
                && sentence.child(verb, "nsubj") < 0;
    }

    /**
     * The noun beside a verb that follows a quotation, read by position: what stands between the quotation and the verb
     * ("...," the minister said), else what follows the verb ("...," said the minister). -1 for none.
     */
    static int besideQuotation(Sentence sentence, int verb) {
        int before = betweenQuotationAnd(sentence, verb);
        return before >= 0 ? before : nounBehind(sentence, verb);
    }

    /**
     * The noun or pronoun between a quotation and a verb, -1 where there is none or the quotation is far. What an apposition
     * or a relative clause between two commas adds does not count: '"...," Ana Ruiz, who leads the council, said'.
     */
    static int betweenQuotationAnd(Sentence sentence, int verb) {
        int end = verb;
        int quote = lastQuoted(sentence, verb);
        int comma = firstComma(sentence, quote + 1, verb);
        if (quote >= 0 && comma > quote + 1 && Phrases.word(sentence, verb - 1).equals(",")) {
            end = comma;
        }
        boolean near = quote >= 0 && end - quote <= NEAR && quote < end - 1;
        boolean whole = near && (Phrases.word(sentence, quote).matches("[,.!?]|--|—") || isBare(sentence, quote, verb));
        return whole ? firstNoun(sentence, quote + 1, end) : -1;
    }

    /** '"...," the coach laughed': whether nothing but a speaker's noun phrase stands between a quotation and a verb. */
    static boolean isSpeakersVerb(Sentence sentence, int verb) {
        int speaker = betweenQuotationAnd(sentence, verb);
        boolean alone = speaker == verb - 1;
        for (int i = verb - 1; alone && i >= 0 && !Phrases.isQuoted(sentence, i); i--) {
            alone = sentence.token(i).tag().matches("DT|JJ|NN.*|PRP.?|POS|CD|,");
        }
        return alone && Phrases.isQuoted(sentence, 0);
    }

    /** The last quoted token before a verb; quotations in an aside that a comma closes before the verb are passed over. */
    private static int lastQuoted(Sentence sentence, int verb) {
        int quote = verb - 1;
        while (quote >= 0 && !Phrases.isQuoted(sentence, quote)) {
            quote--;
        }
        boolean aside = verb > 0 && Phrases.word(sentence, verb - 1).equals(",");
        for (int i = quote - 1; aside && i > 0; i--) {
            boolean closed = Phrases.isQuoted(sentence, i)
                    && !Phrases.isQuoted(sentence, i + 1)
                    && Phrases.word(sentence, i).matches("[,.!?]|--|—");
            if (closed && firstComma(sentence, i + 1, verb - 1) > i) {
                return i;
            }
        }
        return quote;
    }

    private static int firstComma(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Phrases.word(sentence, i).equals(",") && !Phrases.isQuoted(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    /** '"It is over" Ruiz said.': a quotation that opens the sentence, a name and a verb that closes it. */
    private static boolean isBare(Sentence sentence, int quote, int verb) {
        boolean opens = Phrases.isQuoted(sentence, 0);
        for (int i = 0; i <= quote; i++) {
            opens &= Phrases.isQuoted(sentence, i);
        }
        return opens && (verb + 1 >= sentence.size() || Phrases.isMark(sentence, verb + 1));
    }

    /** The head of the noun phrase right behind a verb, -1 for none. */
    static int nounBehind(Sentence sentence, int verb) {
        return firstNoun(sentence, verb + 1, sentence.size());
    }

    /** The last word of the first run of nouns, names with possessors included; pronouns count as nouns. */
    private static int firstNoun(Sentence sentence, int from, int to) {
        int found = -1;
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            // parsers take a name that stands alone for an adjective: '"...," Devine declared'
            boolean name = to == i + 1
                    && found < 0
                    && Character.isUpperCase(token.text().codePointAt(0));
            boolean noun = token.isNoun() || token.tag().equals("PRP") || name;
            if (noun) {
                found = i;
            } else if (found >= 0 && !token.tag().equals("POS") && !token.tag().startsWith("JJ")) {
                return found;
            }
        }
        return found;
    }

    private static int agent(Sentence sentence, int verb) {
        for (int child : sentence.children(verb, "obl", "nmod")) {
            boolean by = sentence.children(child, "case").stream()
                    .anyMatch(c -> sentence.token(c).text().equalsIgnoreCase("by"));
            if (by && isPassive(sentence, verb)) {
                return child;
            }
        }
        return -1;
    }

    /** The subject, or the one a conjunct, participle or infinitive shares with the clause above it. */
    private static int subject(Sentence sentence, int verb, int depth) {
        List<Integer> subjects = sentence.children(verb, "nsubj");
        for (int subject : subjects) {
            if (!DUMMIES.contains(sentence.token(subject).text().toLowerCase(Locale.ROOT)) || subjects.size() == 1) {
                return subject;
            }
        }
        int above = sentence.head(verb);
        if (above < 0 || depth >= DEPTH) {
            return -1;
        }
        if (sentence.isRelation(verb, "acl:relcl")) {
            return -1;
        }
        if (sentence.isRelation(verb, "acl") && !sentence.token(verb).tag().equals("VBN")) {
            int author = author(sentence, above);
            return author >= 0 ? author : sentence.token(above).isNoun() ? above : -1;
        }
        Token governor = sentence.token(above);
        if (sentence.isRelation(verb, "xcomp")) {
            int object = sentence.child(above, "obj");
            return object >= 0 ? object : subject(sentence, above, depth + 1);
        }
        boolean shares = sentence.isRelation(verb, "conj", "advcl", "dep");
        if (!shares) {
            return -1;
        }
        if (governor.isVerb() && sentence.child(above, "nsubj:pass") >= 0) {
            return sentence.child(above, "nsubj:pass");
        }
        return subject(sentence, above, depth + 1);
    }
}
