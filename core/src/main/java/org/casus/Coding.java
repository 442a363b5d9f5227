package org.casus;

import java.util.List;
import org.casus.article.Article;
import org.casus.casualty.MainIncident;
import org.casus.claim.Attribution;
import org.casus.event.CodedRecord;

/**
 * What one article says.
 *
 * @param article the article
 * @param records events, claims, figures, background and rejected candidates, in text order
 * @param attributions everything the article attributes to somebody, in text order; empty where the coder was built to tell
 *     records only
 * @param main the happening with losses that the article is chiefly about, {@link MainIncident#NONE} where it states none
 * @param warnings what a reader should know ("no publication date: weekdays stay unresolved")
 * @param provenance what produced it
 */
public record Coding(
        Article article,
        List<CodedRecord> records,
        List<Attribution> attributions,
        MainIncident main,
        List<String> warnings,
        Provenance provenance) {

    public Coding {
        records = List.copyOf(records);
        attributions = List.copyOf(attributions);
        warnings = List.copyOf(warnings);
    }

    /** What an article says that tells of no losses. */
    public Coding(
            Article article,
            List<CodedRecord> records,
            List<Attribution> attributions,
            List<String> warnings,
            Provenance provenance) {
        this(article, records, attributions, MainIncident.NONE, warnings, provenance);
    }
}
