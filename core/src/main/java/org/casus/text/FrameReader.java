package org.casus.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the logical arguments of predicates from the dependency tree: passives, relative clauses, control, conjunction,
 * possessives, nominalisations with and without a support verb (light verb constructions; Jespersen 1942).
 */
public final class FrameReader {

    private static final int MAX_CHAIN = 3;

    /** Prepositions of circumstances: "continued the shelling despite the truce" carries no truce. */
    private static final Set<String> BESIDE = Set.of(
            "despite",
            "in spite of",
            "after",
            "before",
            "during",
            "since",
            "until",
            "without",
            "because of",
            "amid",
            "following");

    /** Whose subject is the one it is done to: "the army suffered an attack". */
    private static final Set<String> UNDERGOING =
            Set.of("suffer", "face", "sustain", "undergo", "endure", "survive", "incur", "withstand", "receive");

    /** Whose subject looks on, or is where it happens: "tourists witnessed the attack", "Homs saw heavy shelling". */
    private static final Set<String> BEHOLDING = Set.of("see", "witness", "experience");

    private final Sentence sentence;
    private final Grammar grammar;
    private final Set<String> supportVerbs;
    private final Set<String> quantityNouns;

    /**
     * @param sentence the sentence
     * @param supportVerbs lemmas of verbs that carry an event noun ("hold", "launch")
     */
    public FrameReader(Sentence sentence, Set<String> supportVerbs) {
        this(sentence, supportVerbs, Set.of());
    }

    /**
     * @param sentence the sentence
     * @param supportVerbs lemmas of verbs that carry an event noun ("hold", "launch")
     * @param quantityNouns lemmas of nouns that count event nouns ("a round of talks")
     */
    public FrameReader(Sentence sentence, Set<String> supportVerbs, Set<String> quantityNouns) {
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
        this.supportVerbs = Set.copyOf(supportVerbs);
        this.quantityNouns = Set.copyOf(quantityNouns);
    }

    /** The frame of a verb, noun or adjective. */
    public Frame read(int predicate) {
        return sentence.token(predicate).isVerb() ? verb(predicate) : nominal(predicate);
    }

    private Frame verb(int verb) {
        Map<String, List<Integer>> obliques = new TreeMap<>();
        addObliques(verb, obliques);
        List<Integer> subjects = new ArrayList<>();
        List<Integer> objects = new ArrayList<>();
        if (grammar.isPassive(verb)) {
            subjects.addAll(obliques.containsKey("by") ? obliques.get("by") : sharedAgents(verb));
            objects.addAll(grammar.surfaceSubjects(verb));
        } else {
            subjects.addAll(grammar.surfaceSubjects(verb));
            if (subjects.isEmpty()) {
                subjects.addAll(relativeSubject(verb));
            }
        }
        int object = sentence.child(verb, "obj");
        if (object >= 0) {
            objects.addAll(antecedent(object, verb));
        } else if (objects.isEmpty()) {
            objects.addAll(relativeObject(verb));
        }
        int sharing = sharedObjectVerb(verb);
        if (objects.isEmpty() && sharing >= 0) {
            objects.addAll(grammar.conjuncts(sentence.child(sharing, "obj")));
        }
        List<Integer> indirect = new ArrayList<>();
        for (int i : sentence.children(verb, "iobj")) {
            indirect.addAll(grammar.conjuncts(i));
        }
        return new Frame(verb, verb, subjects, objects, indirect, obliques, complements(verb), List.of());
    }

    /** "shot and killed by police": the parser hangs who did it on one of the two. */
    private List<Integer> sharedAgents(int verb) {
        int first = sentence.isRelation(verb, "conj") ? sentence.head(verb) : sentence.child(verb, "conj");
        boolean joined = first >= 0 && Math.abs(first - verb) == 2 && grammar.isPassive(first);
        return !joined
                ? List.of()
                : sentence.children(first, "obl").stream()
                        .filter(o -> grammar.preposition(o).equals("by"))
                        .flatMap(o -> grammar.conjuncts(o).stream())
                        .toList();
    }

    private List<Integer> antecedent(int object, int verb) {
        return grammar.isRelativePronoun(object) && sentence.isRelation(verb, "acl")
                ? List.of(sentence.head(verb))
                : grammar.conjuncts(object);
    }

    /** "forces fighting in the north": a reduced relative without its own subject. */
    private List<Integer> relativeSubject(int verb) {
        return sentence.isRelation(verb, "amod") && sentence.token(verb).tag().equals("VBG")
                ? List.of(sentence.head(verb))
                : List.of();
    }

    /** "the military action it launched": the noun is the object of its relative clause's verb. */
    private List<Integer> relativeObject(int verb) {
        if (!sentence.isRelation(verb, "acl:relcl")) {
            return List.of();
        }
        int subject = sentence.child(verb, "nsubj");
        boolean subjectIsAntecedent = subject < 0 || grammar.isRelativePronoun(subject);
        return subjectIsAntecedent ? List.of() : List.of(sentence.head(verb));
    }

    /** "attacked and looted the village": the object stands on one of the two, which is this; -1 for none. */
    private int sharedObjectVerb(int verb) {
        for (int c : sentence.children(verb, "conj")) {
            if (sentence.token(c).isVerb()
                    && sentence.child(c, "obj") >= 0
                    && sentence.child(c, "nsubj") < 0
                    && c - verb <= 2) {
                return c;
            }
        }
        int first = sentence.isRelation(verb, "conj") ? sentence.head(verb) : -1;
        boolean before = first >= 0
                && verb - first == 2
                && sentence.token(first).isVerb()
                && sentence.child(verb, "nsubj", "obl") < 0
                && sentence.child(first, "obj") > verb;
        return before ? first : -1;
    }

    private Frame nominal(int noun) {
        Map<String, List<Integer>> obliques = new TreeMap<>();
        addObliques(noun, obliques);
        int support = supportOf(noun);
        List<Integer> subjects = new ArrayList<>();
        for (int owner : sentence.children(noun, "nmod:poss")) {
            subjects.addAll(grammar.conjuncts(owner));
        }
        subjects.addAll(obliques.getOrDefault("by", List.of()));
        List<Integer> objects = new ArrayList<>(obliques.getOrDefault("of", List.of()));
        if (support != noun) {
            addObliques(support, obliques);
            boolean passive = grammar.isPassive(support);
            List<Integer> carried = passive ? obliques.getOrDefault("by", List.of()) : grammar.surfaceSubjects(support);
            String verb = passive ? "" : sentence.token(support).lemma();
            List<Integer> side = UNDERGOING.contains(verb) ? objects : subjects;
            for (int subject : BEHOLDING.contains(verb) ? List.<Integer>of() : carried) {
                if (subject != noun && !side.contains(subject)) {
                    side.add(subject);
                }
            }
        }
        if (!sentence.token(noun).isNoun()) { // an adjective: its subject stands with the copula
            subjects.addAll(grammar.surfaceSubjects(noun));
        }
        List<Integer> modifiers = new ArrayList<>(sentence.children(noun, "amod", "compound", "nmod:npmod"));
        return new Frame(noun, support, subjects, objects, List.of(), obliques, complements(noun), modifiers);
    }

    /** The verb that carries a noun ("held talks", "talks were held", "the attack it launched", "engage in talks"). */
    private int supportOf(int noun) {
        int phrase = phraseHead(noun);
        int governor = sentence.head(phrase);
        boolean beside = sentence.isRelation(phrase, "obl") && BESIDE.contains(grammar.preposition(phrase));
        if (governor >= 0
                && isSupportVerb(governor)
                && !beside
                && sentence.isRelation(phrase, "obj", "nsubj:pass", "obl", "nsubj")) {
            return governor;
        }
        for (int relative : sentence.children(noun, "acl")) {
            boolean carriesNoun =
                    grammar.isPassive(relative) || relativeObject(relative).contains(noun);
            if (isSupportVerb(relative) && carriesNoun) {
                return relative;
            }
        }
        return noun;
    }

    /** The noun that stands in the verb's argument: "talks and calls", "a round of talks", "dozens of attacks". */
    private int phraseHead(int noun) {
        int head = noun;
        for (int i = 0; i < MAX_CHAIN; i++) {
            int governor = sentence.head(head);
            boolean coordinated = sentence.isRelation(head, "conj")
                    && governor >= 0
                    && sentence.token(governor).isNoun();
            boolean counted = sentence.isRelation(head, "nmod")
                    && governor >= 0
                    && quantityNouns.contains(sentence.token(governor).lemma())
                    && grammar.preposition(head).equals("of");
            if (!coordinated && !counted) {
                return head;
            }
            head = governor;
        }
        return head;
    }

    private boolean isSupportVerb(int token) {
        return sentence.token(token).isVerb()
                && supportVerbs.contains(sentence.token(token).lemma());
    }

    private void addObliques(int predicate, Map<String, List<Integer>> obliques) {
        for (int phrase : sentence.children(predicate, "obl", "nmod")) {
            if (sentence.isRelation(phrase, "nmod:poss", "obl:tmod", "nmod:tmod")) {
                continue;
            }
            String preposition = grammar.preposition(phrase);
            if (!preposition.isEmpty()) {
                List<Integer> phrases = obliques.computeIfAbsent(preposition, k -> new ArrayList<>());
                for (int conjunct : grammar.conjuncts(phrase)) {
                    if (!phrases.contains(conjunct)) {
                        phrases.add(conjunct);
                    }
                }
            }
        }
        for (int particle : sentence.children(predicate, "compound:prt")) {
            // "called on Azerbaijan" parsed as particle and object
            int object = sentence.child(predicate, "obj");
            if (object > particle) {
                obliques.computeIfAbsent(sentence.token(particle).lemma(), k -> new ArrayList<>())
                        .addAll(grammar.conjuncts(object));
            }
        }
    }

    /** Complement clauses with their conjuncts. */
    private List<Integer> complements(int predicate) {
        Map<Integer, Boolean> found = new LinkedHashMap<>();
        for (int c : sentence.children(predicate, "xcomp", "ccomp", "acl", "advcl", "dep")) {
            if (isComplement(predicate, c)) {
                grammar.conjuncts(c).forEach(i -> found.put(i, true));
            }
        }
        if (sentence.token(predicate).isVerb()) { // "called on X to stop": the clause may hang on X
            int object = sentence.child(predicate, "obj", "obl");
            if (object >= 0) {
                for (int c : sentence.children(object, "acl")) {
                    if (grammar.marker(c).equals("to")) {
                        grammar.conjuncts(c).forEach(i -> found.put(i, true));
                    }
                }
            }
        }
        return List.copyOf(found.keySet());
    }

    private boolean isComplement(int predicate, int clause) {
        if (sentence.isRelation(clause, "acl:relcl") || clause < predicate && sentence.isRelation(clause, "advcl")) {
            return false;
        }
        String marker = grammar.marker(clause);
        if (sentence.isRelation(clause, "advcl")) {
            return marker.equals("to")
                    || Set.of("of", "for", "from", "into", "against", "with").contains(marker);
        }
        if (sentence.isRelation(clause, "acl", "dep")) {
            return marker.equals("to")
                    || marker.equals("that")
                    || sentence.token(clause).isVerb() && sentence.isRelation(clause, "dep");
        }
        return true;
    }
}
