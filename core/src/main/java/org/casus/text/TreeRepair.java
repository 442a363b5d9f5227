package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/** Mends attachments that the parser gets wrong again and again in news. */
final class TreeRepair {

    private static final Set<String> CLAUSE_PARTS =
            Set.of("nsubj", "nsubj:pass", "aux", "mark", "advcl", "advmod", "obl", "obl:tmod", "punct", "cc", "conj");

    private static final Set<String> LOOSE = Set.of("dep", "acl", "parataxis");

    /** "Black Friday drew crowds". */
    private static final Set<String> KINDS_OF_DAY =
            Set.of("Black", "Good", "Bloody", "Super", "Ash", "Easter", "Palm", "Cyber", "Giving", "Holy", "Maundy");

    private TreeRepair() {}

    static DependencyTree repair(List<CoreLabel> words, DependencyTree tree) {
        int[] heads = tree.heads();
        String[] relations = tree.relations();
        for (int i = 1; i < heads.length; i++) {
            if (isProgressiveReadAsAdjective(words, heads, relations, i)) {
                makeVerb(heads, relations, i);
            }
        }
        raiseVerb(words, tree);
        announce(words, tree);
        splitHeadline(words, heads, relations);
        for (int i = 0; i < heads.length; i++) {
            if (relations[i].equals("obj") && heads[i] >= 0 && isTime(words.get(i))) {
                freeTime(heads, relations, i);
            }
            if (i > 0 && relations[i].equals("xcomp") && heads[i] == i - 1 && isParticipleOfNoun(words, i)) {
                relations[i] = "acl";
            }
            if (i > 0 && relations[i].equals("nsubj") && heads[i] > i && isDay(words.get(i))) {
                freeDay(words, tree, i);
            }
            if (relations[i].equals("aux") && isPassiveAuxiliary(words, heads[i], i)) {
                makePassive(heads, relations, i);
            }
            if (relations[i].equals("acl") && heads[i] >= 0 && isYear(words.get(heads[i]))) {
                int above = heads[heads[i]];
                heads[i] = above >= 0 && words.get(above).tag().startsWith("NN") ? above : heads[i];
            }
        }
        return tree;
    }

    /** "a war in 2020, ended by a truce": a year ends nothing and is not ended. */
    private static boolean isYear(CoreLabel word) {
        return word.tag().equals("CD") && word.word().matches("(?:19|20)\\d\\d");
    }

    /**
     * "Yerevan, which ..., condemned ...": a sentence parsed as one noun phrase with its main verb lost inside. The first
     * finite verb without a subject becomes the root and the noun its subject.
     */
    private static void raiseVerb(List<CoreLabel> words, DependencyTree tree) {
        int[] heads = tree.heads();
        String[] relations = tree.relations();
        int root = tree.root();
        if (root < 0 || !words.get(root).tag().startsWith("NN") || tree.has(root, "nsubj", "cop", "nsubj:pass")) {
            return;
        }
        for (int i = root + 1; i < heads.length; i++) {
            if (Tags.FINITE.contains(words.get(i).tag())
                    && (LOOSE.contains(relations[i]) || relations[i].equals("amod"))
                    && !tree.has(i, "nsubj", "nsubj:pass")) {
                heads[i] = -1;
                relations[i] = "root";
                heads[root] = i;
                relations[root] = "nsubj";
                adoptObject(words, tree, root, i);
                return;
            }
        }
    }

    /** "France to send troops to Chad": in a headline the infinitive is what is told, the name before it its subject. */
    private static void announce(List<CoreLabel> words, DependencyTree tree) {
        int[] heads = tree.heads();
        String[] relations = tree.relations();
        for (int i = 2; i < heads.length; i++) {
            int name = heads[i];
            boolean headline = name >= 0
                    && name < i
                    && relations[name].equals("root")
                    && words.get(name).tag().startsWith("NN")
                    && words.get(i).tag().equals("VB")
                    && LOOSE.contains(relations[i])
                    && !tree.has(name, "cop", "det", "nsubj")
                    && words.get(i - 1).tag().equals("TO")
                    && heads[i - 1] == i;
            if (headline && Character.isUpperCase(words.get(name).word().charAt(0))) {
                heads[i] = -1;
                relations[i] = "root";
                heads[name] = i;
                relations[name] = "nsubj";
                return;
            }
        }
    }

    /** The noun after the raised verb that hung loosely on its subject is its object. */
    private static void adoptObject(List<CoreLabel> words, DependencyTree tree, int subject, int verb) {
        int[] heads = tree.heads();
        String[] relations = tree.relations();
        for (int i = verb + 1; i < heads.length; i++) {
            if (heads[i] == subject
                    && relations[i].equals("dep")
                    && words.get(i).tag().startsWith("NN")) {
                heads[i] = verb;
                relations[i] = tree.has(verb, "obj") ? "dep" : "obj";
            } else if (heads[i] == subject && (relations[i].equals("punct") || relations[i].equals("obl"))) {
                heads[i] = verb;
            }
        }
    }

    /** "carried out strikes Friday evening": the time was taken for the object and the object for the receiver. */
    private static void freeTime(int[] heads, String[] relations, int time) {
        int verb = heads[time];
        for (int i = 0; i < time; i++) {
            if (heads[i] == verb && relations[i].equals("iobj")) {
                relations[i] = "obj";
                relations[time] = "obl:tmod";
                for (int j = time + 1; j < heads.length; j++) {
                    if (heads[j] == time && relations[j].equals("nmod")) {
                        heads[j] = verb;
                        relations[j] = "obl";
                    }
                }
                return;
            }
        }
    }

    private static boolean isParticipleOfNoun(List<CoreLabel> words, int i) {
        return words.get(i).tag().equals("VBN") && words.get(i - 1).tag().startsWith("NN");
    }

    /** "The army today shelled", "Israel Friday closed the border": the day was taken for a second subject, or for the only one. */
    private static void freeDay(List<CoreLabel> words, DependencyTree tree, int day) {
        int[] heads = tree.heads();
        String[] relations = tree.relations();
        int verb = heads[day];
        int name = day - 1;
        boolean named = heads[name] == day
                && relations[name].equals("compound")
                && words.get(name).tag().startsWith("NNP")
                && !KINDS_OF_DAY.contains(words.get(name).word());
        if (named) {
            heads[name] = verb;
            relations[name] = "nsubj";
            for (int i = 0; i < name; i++) {
                heads[i] = heads[i] == day ? name : heads[i];
            }
        }
        if (hasSubjectBefore(tree, verb, day)) {
            relations[day] = "obl:tmod";
        }
    }

    /** "was arrested", with an auxiliary of an active verb. */
    private static boolean isPassiveAuxiliary(List<CoreLabel> words, int verb, int auxiliary) {
        return verb > auxiliary
                && words.get(verb).tag().equals("VBN")
                && words.get(auxiliary).lemma().equals("be");
    }

    private static void makePassive(int[] heads, String[] relations, int auxiliary) {
        int verb = heads[auxiliary];
        relations[auxiliary] = "aux:pass";
        for (int i = 0; i < verb; i++) {
            if (heads[i] == verb && relations[i].equals("nsubj")) {
                relations[i] = "nsubj:pass";
            }
        }
    }

    /** "Chile calls for Peru to leave, Bolivia urges calm": the clause with "for" belongs to the verb before it. */
    private static void splitHeadline(List<CoreLabel> words, int[] heads, String[] relations) {
        for (int i = 0; i < heads.length; i++) {
            int later = heads[i];
            boolean ahead = relations[i].equals("advcl") && later > i && relations[later].equals("ccomp");
            int earlier = ahead ? heads[later] : -1;
            if (ahead && earlier >= 0 && earlier < i && isFor(words, heads, relations, i)) {
                heads[i] = earlier;
                relations[later] = "parataxis";
            }
        }
    }

    private static boolean isFor(List<CoreLabel> words, int[] heads, String[] relations, int clause) {
        for (int i = 0; i < clause; i++) {
            if (heads[i] == clause && relations[i].equals("mark")) {
                return words.get(i).word().equals("for");
            }
        }
        return false;
    }

    private static boolean hasSubjectBefore(DependencyTree tree, int verb, int day) {
        for (int i = 0; i < day; i++) {
            if (tree.heads()[i] == verb && tree.relations()[i].equals("nsubj")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDay(CoreLabel word) {
        return TimeWords.isDay(word.word());
    }

    private static boolean isTime(CoreLabel word) {
        return TimeWords.isWeekday(word.lemma()) || TimeWords.isPeriod(word.lemma());
    }

    /** "which had been holding peace talks" read as "had been (holding peace talks)". */
    private static boolean isProgressiveReadAsAdjective(List<CoreLabel> words, int[] heads, String[] relations, int i) {
        return words.get(i).tag().equals("VBG")
                && relations[i].equals("amod")
                && relations[i - 1].equals("cop")
                && heads[i - 1] == heads[i];
    }

    private static void makeVerb(int[] heads, String[] relations, int verb) {
        int noun = heads[verb];
        heads[verb] = heads[noun];
        relations[verb] = relations[noun];
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == noun && (relations[i].equals("cop") || CLAUSE_PARTS.contains(relations[i]))) {
                heads[i] = verb;
                relations[i] = relations[i].equals("cop") ? "aux" : relations[i];
            }
        }
        heads[noun] = verb;
        relations[noun] = "obj";
    }
}
