package org.casus.bench.ecb;

import java.util.List;
import java.util.Map;

/** Stems of English words, coarse: a verb, its forms and the noun of the same act have one. */
public final class Stems {

    private static final int SHORTEST = 4;

    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ings", "ing", "ions", "ion", "ments", "ment", "ers", "er", "ed", "es", "s", "e", "al");

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("went", "go"),
            Map.entry("gone", "go"),
            Map.entry("going", "go"),
            Map.entry("shot", "shoot"),
            Map.entry("killed", "kill"),
            Map.entry("killing", "kill"),
            Map.entry("killings", "kill"),
            Map.entry("kills", "kill"),
            Map.entry("killer", "kill"),
            Map.entry("bought", "buy"),
            Map.entry("found", "find"),
            Map.entry("said", "say"),
            Map.entry("says", "say"),
            Map.entry("told", "tell"),
            Map.entry("won", "win"),
            Map.entry("left", "leav"),
            Map.entry("struck", "strik"),
            Map.entry("stole", "steal"),
            Map.entry("stolen", "steal"),
            Map.entry("fled", "flee"),
            Map.entry("led", "lead"),
            Map.entry("held", "hold"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("made", "make"),
            Map.entry("came", "come"),
            Map.entry("died", "die"),
            Map.entry("dies", "die"),
            Map.entry("dead", "die"),
            Map.entry("death", "die"),
            Map.entry("deaths", "die"),
            Map.entry("fell", "fall"),
            Map.entry("lost", "lose"));

    private Stems() {}

    /** The stem of a word in lower case. */
    public static String of(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        String stem = word;
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                stem = word.substring(0, word.length() - ending.length());
                break;
            }
        }
        int last = stem.length() - 1;
        return last > 0 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
