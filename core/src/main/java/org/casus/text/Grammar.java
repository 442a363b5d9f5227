package org.casus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Questions about the grammar of one sentence that several readers ask: conjuncts, prepositions, voice, relative
 * pronouns, who is the subject of a verb without one (raising and control; Huddleston and Pullum 2002, chapter 14).
 */
public final class Grammar {

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "what");

    private static final Set<String> CONDITIONS = Set.of("if", "unless");
    private static final Set<String> BE = Set.of("be", "get");
    private static final int MAX_DEPTH = 6;

    private final Sentence sentence;

    public Grammar(Sentence sentence) {
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** The token and what is coordinated with it, in text order. */
    public List<Integer> conjuncts(int token) {
        List<Integer> all = new ArrayList<>(List.of(token));
        for (int i = 0; i < all.size(); i++) {
            for (int c : sentence.children(all.get(i), "conj")) {
                if (sentence.token(c).isVerb() == sentence.token(token).isVerb()) {
                    all.add(c);
                }
            }
        }
        all.sort(null);
        return all;
    }

    /** The preposition that introduces a phrase ("on", "due to"), or "" where there is none. */
    public String preposition(int token) {
        StringBuilder words = new StringBuilder();
        for (int c : sentence.children(token, "case", "mark")) {
            if (c > token || sentence.token(c).tag().equals("POS")) {
                continue;
            }
            words.append(words.isEmpty() ? "" : " ")
                    .append(sentence.token(c).text().toLowerCase(Locale.ROOT));
            for (int fixed : sentence.children(c, "fixed")) {
                words.append(' ').append(sentence.token(fixed).text().toLowerCase(Locale.ROOT));
            }
        }
        return words.toString();
    }

    /** Whether the token is the name of a weekday or month. */
    public boolean isCalendarName(int token) {
        String word = sentence.token(token).text();
        return Character.isUpperCase(word.charAt(0)) && (TimeWords.isWeekday(word) || TimeWords.isMonth(word));
    }

    /** The word that introduces a clause ("to", "that", "whether", "of"), or "". */
    public String marker(int clause) {
        for (int c : sentence.children(clause, "mark", "case")) {
            if (c < clause) {
                return sentence.token(c).lemma().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** Whether a clause tells a condition: "if the talks fail", "unless he leaves". */
    public boolean isCondition(int clause) {
        return CONDITIONS.contains(marker(clause));
    }

    /** Whether a verb has the auxiliary of the perfect: "has promised". */
    public boolean isPerfect(int verb) {
        return sentence.children(verb, "aux").stream()
                .anyMatch(a -> sentence.token(a).lemma().equals("have"));
    }

    /** Whether a verb is in the passive, or a participle that modifies the thing it is done to. */
    public boolean isPassive(int verb) {
        if (!sentence.token(verb).isVerb()) {
            return false;
        }
        if (sentence.child(verb, "nsubj:pass", "aux:pass") >= 0 || isKilled(verb)) {
            return true;
        }
        if (!isParticiple(verb)) {
            return false;
        }
        if (isPerfect(verb)) {
            return sentence.children(verb, "aux").stream()
                    .anyMatch(a -> BE.contains(sentence.token(a).lemma()));
        }
        if (isRelation(verb, "conj")) {
            boolean bare = sentence.child(verb, "aux", "obj") < 0;
            return bare && (sentence.child(verb, "nsubj") >= 0 || isPassive(sentence.head(verb)));
        }
        if (sentence.child(verb, "nsubj") >= 0) { // "with the king toppled by rebels"
            return isRelation(verb, "advcl") && marker(verb).equals("with") && sentence.child(verb, "aux", "obj") < 0;
        }
        return isRelation(verb, "acl", "advcl", "dep", "amod", "root", "xcomp");
    }

    /** "Envoy shot dead in Basra", "mayor stabbed to death": a headline's passive, which the parser takes for the deed of the dead. */
    private boolean isKilled(int verb) {
        boolean dead = isWord(verb + 1, "dead") || isWord(verb + 1, "to") && isWord(verb + 2, "death");
        return dead && sentence.child(verb, "obj", "aux") < 0;
    }

    private boolean isWord(int token, String word) {
        return token < sentence.size() && sentence.token(token).text().equals(word);
    }

    /** By its tag, or by where it stands: "people shot and killed by police". */
    private boolean isParticiple(int verb) {
        String tag = sentence.token(verb).tag();
        int first = isRelation(verb, "conj") ? sentence.head(verb) : verb;
        boolean reduced = tag.equals("VBD") && isRelation(first, "acl") && !isRelation(first, "acl:relcl");
        return tag.equals("VBN") || reduced && sentence.child(verb, "obj", "nsubj") < 0;
    }

    private boolean isRelation(int token, String... labels) {
        return sentence.isRelation(token, labels);
    }

    /** Whether a relative pronoun. */
    public boolean isRelativePronoun(int token) {
        Token word = sentence.token(token);
        return RELATIVE.contains(word.lemma())
                && (word.tag().startsWith("W") || word.lemma().equals("that"));
    }

    /** The surface subject of a verb, its own or the one it inherits, conjuncts included; none if there is none. */
    public List<Integer> surfaceSubjects(int verb) {
        return surfaceSubjects(verb, 0);
    }

    private List<Integer> surfaceSubjects(int verb, int depth) {
        int own = sentence.child(verb, "nsubj", "csubj");
        if (own >= 0) {
            return withListed(antecedents(own, verb), own, verb);
        }
        int governor = sentence.head(verb);
        if (governor < 0 || depth > MAX_DEPTH) {
            return List.of();
        }
        return inherited(verb, governor, depth + 1);
    }

    /** "Egypt, Jordan and Qatar urged ...": where the parser makes each name a subject of its own. */
    private List<Integer> withListed(List<Integer> subjects, int own, int verb) {
        List<Integer> all = new ArrayList<>(subjects);
        for (int other : sentence.children(verb, "nsubj")) {
            boolean listed =
                    other > own && other < verb && sentence.token(other).isProperNoun();
            if (listed && sentence.token(other - 1).text().equals(",")) {
                conjuncts(other).stream().filter(c -> !all.contains(c)).forEach(all::add);
            }
        }
        return all;
    }

    /** A relative pronoun stands for the noun its clause modifies. */
    private List<Integer> antecedents(int subject, int verb) {
        if (isRelativePronoun(subject)) {
            int clause = verb;
            while (isRelation(clause, "conj") && sentence.head(clause) >= 0) {
                clause = sentence.head(clause);
            }
            if (isRelation(clause, "acl") && sentence.head(clause) >= 0) {
                return List.of(sentence.head(clause));
            }
        }
        return conjuncts(subject);
    }

    private List<Integer> inherited(int verb, int governor, int depth) {
        if (isRelation(verb, "conj") && !sentence.token(governor).isNoun()) {
            return surfaceSubjects(governor, depth);
        }
        if (isRelation(verb, "xcomp", "dep", "ccomp")
                && sentence.token(governor).isVerb()) {
            return isSetOff(verb) ? surfaceSubjects(governor, depth) : controller(verb, governor, depth);
        }
        if (isRelation(verb, "advcl")) {
            boolean prepositional = Set.of("of", "for", "from", "into").contains(marker(verb));
            return prepositional ? controller(verb, governor, depth) : surfaceSubjects(governor, depth);
        }
        if (isRelation(verb, "acl")) {
            return acl(verb, governor, depth);
        }
        return List.of();
    }

    /** "urged Baku to halt": Baku halts; "agreed to halt": the subject does; "called on X to halt": X does. */
    private List<Integer> controller(int verb, int governor, int depth) {
        int object = sentence.child(governor, "obj", "iobj");
        if (object >= 0
                && object < verb
                && !TimeWords.isPeriod(sentence.token(object).lemma())) { // "spent a week meeting envoys"
            return conjuncts(object);
        }
        if (isPassive(governor)) {
            return surfaceSubjects(governor, depth);
        }
        for (int oblique : sentence.children(governor, "obl")) {
            boolean asked = Set.of("on", "upon", "for").contains(preposition(oblique)) && !isCalendarName(oblique);
            if (oblique < verb && asked) {
                return conjuncts(oblique);
            }
        }
        return surfaceSubjects(governor, depth);
    }

    /** A clause on a noun: "gunmen attacking ...", "a decision to halt", "the people killed". */
    private List<Integer> acl(int verb, int noun, int depth) {
        if (!marker(verb).equals("to") && !isRelation(verb, "acl:relcl")) {
            int main = resultOf(verb, noun);
            return main >= 0 ? surfaceSubjects(main, depth) : conjuncts(noun);
        }
        if (isRelation(verb, "acl:relcl")) {
            return List.of();
        }
        int owner = sentence.child(noun, "nmod:poss");
        if (owner >= 0) {
            return conjuncts(owner);
        }
        int governor = sentence.head(noun);
        return governor >= 0 && sentence.token(governor).isVerb() ? surfaceSubjects(governor, depth) : List.of();
    }

    /** A participle behind a comma: "struck a convoy, killing 13" tells what came of it, not what the convoy does. */
    private boolean isSetOff(int verb) {
        return sentence.token(verb).tag().equals("VBG")
                && verb > 0
                && sentence.token(verb - 1).text().equals(",");
    }

    /** The main verb of a deed whose result a token tells: in "bombed a port, he said, killing three" bombed for killed and three; -1 for none. */
    public int deedOf(int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps <= MAX_DEPTH; steps++) {
            int main = sentence.head(at);
            if (isSetOff(at) && isRelation(at, "advcl") && main >= 0 && main < at) {
                return main;
            }
            at = main;
        }
        return -1;
    }

    /** The main verb before a participle that is set off, though the parser hangs it on a noun; -1 where it describes that. */
    private int resultOf(int verb, int noun) {
        if (!isSetOff(verb)) {
            return -1;
        }
        int up = noun;
        while (up >= 0 && !sentence.token(up).isVerb() && !isRelation(up, "nsubj")) {
            up = sentence.head(up);
        }
        return up >= 0 && up < noun && sentence.token(up).isVerb() ? up : -1;
    }
}
