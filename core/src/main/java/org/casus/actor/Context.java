package org.casus.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Known.Named;
import org.jspecify.annotations.Nullable;

/** What the reading of a phrase may know of the article around it. */
interface Context {

    /** The article's date, null where it has none. */
    @Nullable
    LocalDate date();

    /** Somebody the article has introduced by full name or title, by surname. */
    Optional<Resolution> introduced(String surnameKey);

    /** What the article calls persons of this surname besides, in lower case: "rand" where it names "Rand Paul". */
    default Set<String> givenNames(String surnameKey) {
        return Set.of();
    }

    /** How often the article names a country, its people or capital. */
    int mentions(String country);

    /** The contested territory the article is about. */
    Optional<Knowledge.Territory> territory();

    /** Whether nothing around the name can be asked, as in a direct look-up. */
    default boolean isBare() {
        return false;
    }

    /** Picks what suits the article among things of one name. */
    default Named choose(List<Named> options) {
        Named best = options.get(0);
        int most = -1;
        for (Named option : options) {
            int weight = mentions(option.country());
            for (String country : option.related()) {
                weight += mentions(country);
            }
            if (weight > most) {
                most = weight;
                best = option;
            }
        }
        return best;
    }

    /** The context of a name without an article, of which at most the country is known. */
    static Context bare(@Nullable LocalDate date, @Nullable String of) {
        return new Context() {
            @Override
            public @Nullable LocalDate date() {
                return date;
            }

            @Override
            public Optional<Resolution> introduced(String surnameKey) {
                return Optional.empty();
            }

            @Override
            public int mentions(String country) {
                return country.equals(of) ? 1 : 0;
            }

            @Override
            public Optional<Knowledge.Territory> territory() {
                return Optional.empty();
            }

            @Override
            public boolean isBare() {
                return true;
            }
        };
    }
}
