package org.casus.origin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article to recognise its reprints: about 0.8 kB at most, whatever its length. Immutable.
 *
 * <p>Runs of four words are sampled by their hash ("scaled MinHash"): of a long article those with a small hash, so that
 * the samples of two articles can be compared for how much of the one lies in the other, also where their lengths differ.
 * Specifics are kept with the words around them, so that the same form filled with other numbers is recognised.
 */
public final class Fingerprint {

    private final String article;
    private final @Nullable LocalDate published;
    private final @Nullable String agency;
    private final int title;
    private final int words;
    private final int level;
    private final int[] runs;
    private final int[] lead;
    private final long[] specifics;

    /**
     * @param article id of the article
     * @param published its day of publication, null where not known
     * @param agency the agency that it names as its source, null where it names none
     * @param title hash of its headline, 0 for none
     * @param words number of words compared
     * @param level runs are kept whose first {@code level} bits are zero
     * @param runs their hashes, ascending as unsigned numbers
     * @param lead hashes of the first paragraph's runs, ascending as unsigned numbers
     * @param specifics hash of the words around in the high half, of the specific word in the low half, ascending
     */
    Fingerprint(
            String article,
            @Nullable LocalDate published,
            @Nullable String agency,
            int title,
            int words,
            int level,
            int[] runs,
            int[] lead,
            long[] specifics) {
        this.article = Objects.requireNonNull(article);
        this.published = published;
        this.agency = agency;
        this.title = title;
        this.words = words;
        this.level = level;
        this.runs = runs.clone();
        this.lead = lead.clone();
        this.specifics = specifics.clone();
    }

    /** Id of the article. */
    public String article() {
        return article;
    }

    /** Day of publication, null where not known. */
    public @Nullable LocalDate published() {
        return published;
    }

    /** The agency that the article names as its source, null where it names none. */
    public @Nullable String agency() {
        return agency;
    }

    /** Number of words compared. */
    public int words() {
        return words;
    }

    int title() {
        return title;
    }

    int level() {
        return level;
    }

    /** Not to be changed. */
    int[] runs() {
        return runs;
    }

    /** Not to be changed. */
    int[] lead() {
        return lead;
    }

    /** Not to be changed. */
    long[] specifics() {
        return specifics;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that
                && article.equals(that.article)
                && Objects.equals(published, that.published)
                && Objects.equals(agency, that.agency)
                && title == that.title
                && words == that.words
                && level == that.level
                && Arrays.equals(runs, that.runs)
                && Arrays.equals(lead, that.lead)
                && Arrays.equals(specifics, that.specifics);
    }

    @Override
    public int hashCode() {
        return Objects.hash(article, published, title, words, Arrays.hashCode(runs));
    }

    @Override
    public String toString() {
        return "Fingerprint[" + article + ", " + words + " words]";
    }
}
