package org.casus.place;

import java.util.ArrayList;
import java.util.List;

/** Other forms of a name under which the gazetteer may know the place: "Aleppo" of "northern Aleppo province". Immutable. */
final class NameVariants {

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    NameVariants(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.words = gazetteer.words();
    }

    /** Keys under which the gazetteer knows a name once words of kind and direction are taken off. */
    List<String> of(String key) {
        List<String> found = new ArrayList<>();
        String direct = words.withoutDirection(key);
        for (String base : List.of(key, direct)) {
            for (PlaceWords.Kind kind :
                    List.of(PlaceWords.Kind.DIVISION, PlaceWords.Kind.SETTLEMENT, PlaceWords.Kind.FACILITY)) {
                keep(found, words.strip(base, kind));
            }
        }
        keep(found, direct);
        keep(found, Names.withoutArticles(key));
        keep(found, key.startsWith("the ") ? key.substring(4) : key);
        keep(found, key.startsWith("mt ") ? "mount" + key.substring(2) : key);
        keep(found, key.startsWith("st ") ? "saint" + key.substring(2) : key);
        keep(found, key.startsWith("ft ") ? "fort" + key.substring(2) : key);
        keep(found, key.endsWith(" co") ? key + "unty" : key);
        keep(found, key.startsWith("county ") ? key.substring(7) + " county" : key);
        keep(found, key + " city");
        keep(found, key + " county");
        return found;
    }

    private void keep(List<String> found, String key) {
        if (key.length() > 1 && !found.contains(key) && gazetteer.has(key)) {
            found.add(key);
        }
    }
}
