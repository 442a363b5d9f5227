package org.casus.app;

import org.casus.Coding;
import org.casus.Profile;
import org.casus.Provenance;
import org.casus.article.Article;

/** What the commands need of the coder. */
interface Coder {

    /** Codes one article. */
    Coding code(Article article);

    /** What does the coding. */
    Provenance provenance();

    /** Where it has spent its time so far. */
    Profile profile();
}
