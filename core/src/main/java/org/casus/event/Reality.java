package org.casus.event;

import java.util.Locale;
import org.casus.text.Token;

/**
 * Whether the text says that a thing happened, by grammar alone: attribution and dates are weighed later.
 *
 * @param factuality ACTUAL, CLAIMED (the content of an accusation), DEMANDED, PLANNED, HYPOTHETICAL, DENIED, or PAST for history told in the past perfect
 * @param announced whether it is foretold outright ("will meet"), not merely planned or threatened
 * @param reason the words that decide, for the reader ("in the scope of 'urge'"); empty for ACTUAL
 */
record Reality(Factuality factuality, boolean announced, String reason) {

    static final Reality ACTUAL = new Reality(Factuality.ACTUAL, false, "");
    static final Reality AIM = new Reality(Factuality.PLANNED, false, "an aim, not an act");

    static Reality because(Factuality factuality, Token word) {
        boolean announced = factuality == Factuality.PLANNED && word.tag().equals("MD");
        return new Reality(
                factuality, announced, "in the scope of '" + word.text().toLowerCase(Locale.ROOT) + "'");
    }

    boolean isActual() {
        return factuality == Factuality.ACTUAL;
    }

    /** Whether this is the denial of a noun ("no grounds"), which its verb would read a second time. */
    boolean isDeniedNoun(Token token) {
        return factuality == Factuality.DENIED && token.isNoun();
    }

    /**
     * What an outer word leaves of this. A denial takes back everything ("foiled a plot to bomb") and is itself taken back
     * by another ("did not deny"); a fear takes back what "will" foretells; else the nearer word decides.
     */
    Reality under(Reality outer) {
        if (outer.isActual()) {
            return this;
        }
        return switch (outer.factuality()) {
            case DENIED ->
                factuality == Factuality.DENIED ? new Reality(Factuality.HYPOTHETICAL, false, outer.reason()) : outer;
            case HYPOTHETICAL -> isActual() || announced || factuality == Factuality.CLAIMED ? outer : this;
            default -> isActual() ? outer : this;
        };
    }
}
