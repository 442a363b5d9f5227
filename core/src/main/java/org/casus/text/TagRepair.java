package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mends tags that the tagger gets wrong again and again in news, before they mislead the parser. */
final class TagRepair {

    private static final Set<String> NOUN_COMPLEMENTS = Set.of("of", "by", "against", "between", "in", "on", "near");
    private static final Set<String> INITIAL_NOUN_COMPLEMENTS = Set.of("of", "between", "by");
    private static final Set<String> ACTIONS =
            Set.of("strikes", "attacks", "raids", "talks", "protests", "clashes", "assaults", "drills", "patrols");
    private static final Set<String> ACTION_MODIFIERS = Set.of(
            "air",
            "drone",
            "missile",
            "rocket",
            "artillery",
            "peace",
            "trade",
            "border",
            "terrorist",
            "bomb",
            "suicide",
            "dozen",
            "military",
            "nuclear",
            "out",
            "mass",
            "street");
    private static final Set<String> BEFORE_NOUN = Set.of("DT", "PRP$", "POS");
    private static final Set<String> PHRASE_START = Set.of("NNP", "NNPS", "DT", "PRP", "PRP$");
    private static final Set<String> OBJECT_START = Set.of("DT", "PRP$", "JJ", "CD", "PRP");
    private static final String TIME = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this|last|[A-Z][a-z]{2}\\.?";
    private static final Set<String> NAMING = Set.of("called", "named", "dubbed", "known", "given", "codenamed");

    private static final Set<String> GERUND_MARKERS = Set.of("of", "for", "by", "from");
    private static final Set<String> SPEECH_ACTS = Set.of(
            "accused",
            "urged",
            "condemned",
            "called",
            "demanded",
            "rejected",
            "praised",
            "warned",
            "blamed",
            "denounced");

    /** What in headlines without an object is done to the subject. */
    private static final Set<String> DONE_TO = Set.of(
            "arrested",
            "charged",
            "killed",
            "wounded",
            "injured",
            "jailed",
            "detained",
            "shot",
            "stabbed",
            "sentenced",
            "convicted",
            "freed",
            "released",
            "rescued",
            "kidnapped",
            "abducted",
            "evacuated",
            "urged",
            "accused",
            "expelled",
            "executed",
            "assassinated",
            "murdered");

    /** What nobody does without saying to whom. */
    private static final Set<String> NEVER_BARE = Set.of(
            "injured",
            "wounded",
            "arrested",
            "detained",
            "jailed",
            "kidnapped",
            "abducted",
            "hospitalized",
            "hospitalised");

    private TagRepair() {}

    /** "Editor arrested in Minsk", "Ministry urged to help": headlines leave the auxiliary out. */
    static void repairHeadline(List<CoreLabel> words) {
        doneTo(words, DONE_TO);
    }

    /** "left a woman dead and three men injured, police said": without an object these are done to the noun before. */
    private static void doneTo(List<CoreLabel> words, Set<String> verbs) {
        for (int i = 1; i < words.size(); i++) {
            boolean bare = i + 1 == words.size() || words.get(i + 1).tag().matches("IN|TO|,|\\.");
            if (words.get(i).tag().equals("VBD")
                    && bare
                    && words.get(i - 1).tag().startsWith("NN")
                    && verbs.contains(words.get(i).word().toLowerCase(Locale.ROOT))) {
                words.get(i).setTag("VBN");
            }
        }
    }

    static void repair(List<CoreLabel> words) {
        repairVerbless(words);
        if (words.stream().anyMatch(w -> Tags.FINITE_OR_MODAL.contains(w.tag()) && !NEVER_BARE.contains(w.word()))) {
            doneTo(words, NEVER_BARE);
        }
        if (words.size() > 2 && isInitialGerundNoun(words)) {
            words.get(0).setTag("NN");
        }
        for (int i = 1; i + 1 < words.size(); i++) {
            CoreLabel word = words.get(i);
            if (isGerundWithObject(words, i)) {
                word.setTag("VBG");
            } else if (isCoordinatedPast(words, i) || isFirstOfTwoDeeds(words, i)) {
                word.setTag("VBD");
            } else if (isVerbAfterArticle(words, i)) {
                word.setTag("NN");
            } else if (isActionNoun(words, i)) {
                word.setTag("NNS");
            } else if (isGerundNoun(words, i)) {
                word.setTag("NN");
            } else if (isFiniteParticiple(words, i)) {
                word.setTag("VBD");
            }
        }
    }

    /** "Shelling of the port", "Fighting broke out". */
    private static boolean isInitialGerundNoun(List<CoreLabel> words) {
        CoreLabel next = words.get(1);
        return words.get(0).tag().equals("VBG")
                && (INITIAL_NOUN_COMPLEMENTS.contains(next.word()) || next.tag().equals("VBD"));
    }

    /** "accused them of bombing a market": a noun takes no object. */
    private static boolean isGerundWithObject(List<CoreLabel> words, int i) {
        return words.get(i).tag().equals("NN")
                && words.get(i).word().endsWith("ing")
                && GERUND_MARKERS.contains(words.get(i - 1).word())
                && Set.of("DT", "PRP$", "NNP").contains(words.get(i + 1).tag());
    }

    /** "met the opposition and accused foreign envoys": these verbs are hardly ever adjectives. */
    private static boolean isCoordinatedPast(List<CoreLabel> words, int i) {
        return Set.of("VBN", "JJ").contains(words.get(i).tag())
                && SPEECH_ACTS.contains(words.get(i).word())
                && words.get(i - 1).tag().equals("CC")
                && i >= 2
                && words.get(i - 2).tag().startsWith("NN")
                && words.get(i + 1).tag().matches("JJ|NN.*|DT|PRP.*|CD|IN");
    }

    /** "before police shot and killed him", with a shot by the police. */
    private static boolean isFirstOfTwoDeeds(List<CoreLabel> words, int i) {
        return words.get(i).word().equals("shot")
                && words.get(i).tag().equals("NN")
                && words.get(i - 1).tag().startsWith("NN")
                && words.get(i + 1).word().equals("and")
                && i + 2 < words.size()
                && words.get(i + 2).tag().equals("VBD");
    }

    /** "a drone strike": no bare verb follows an article. */
    private static boolean isVerbAfterArticle(List<CoreLabel> words, int i) {
        return Set.of("VB", "VBP").contains(words.get(i).tag())
                && Set.of("a", "an", "the").contains(words.get(i - 1).word().toLowerCase(Locale.ROOT));
    }

    /** "The charity mobilised resources": where no verb is finite, a participle between two noun phrases is the verb. */
    private static void repairVerbless(List<CoreLabel> words) {
        if (words.stream().anyMatch(w -> Tags.FINITE_OR_MODAL.contains(w.tag()))) {
            return;
        }
        for (int i = 1; i + 1 < words.size(); i++) {
            String next = words.get(i + 1).tag();
            if (words.get(i).tag().equals("VBN")
                    && words.get(i - 1).tag().startsWith("NN")
                    && (OBJECT_START.contains(next) || next.startsWith("NN"))
                    && !words.get(i + 1).word().matches(TIME)) {
                words.get(i).setTag("VBD");
                return;
            }
        }
    }

    /** "carried out more than two dozen air strikes", read as a verb. */
    private static boolean isActionNoun(List<CoreLabel> words, int i) {
        CoreLabel before = words.get(i - 1);
        return words.get(i).tag().equals("VBZ")
                && ACTIONS.contains(words.get(i).word())
                && (ACTION_MODIFIERS.contains(before.word()) || before.tag().equals("CD"));
    }

    /** "The shelling of Kharkiv", "Israel's bombing in the south": the tagger says verb. */
    private static boolean isGerundNoun(List<CoreLabel> words, int i) {
        if (!words.get(i).tag().equals("VBG")
                || !NOUN_COMPLEMENTS.contains(words.get(i + 1).word())) {
            return false;
        }
        String before = words.get(i - 1).tag();
        boolean modified = before.equals("JJ")
                && i >= 2
                && BEFORE_NOUN.contains(words.get(i - 2).tag());
        return BEFORE_NOUN.contains(before) || modified;
    }

    /** "Yerevan, which ..., condemned Baku's attack": a participle after a comma does not take a plain object. */
    private static boolean isFiniteParticiple(List<CoreLabel> words, int i) {
        CoreLabel word = words.get(i);
        CoreLabel next = words.get(i + 1);
        return word.tag().equals("VBN")
                && words.get(i - 1).word().equals(",")
                && PHRASE_START.contains(next.tag())
                && !NAMING.contains(word.word())
                && !next.word().matches(TIME);
    }
}
