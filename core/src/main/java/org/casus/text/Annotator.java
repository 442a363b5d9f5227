package org.casus.text;

import org.casus.article.Article;

/** Turns an article into parsed sentences. Implementations are thread-safe and deterministic. */
public interface Annotator {

    /** Annotates the headline, captions and body; furniture, credits and datelines are left out. */
    AnnotatedText annotate(Article article);

    /** Name, version and model of what annotates, for provenance ("corenlp 4.5.10 englishSR"). */
    String version();
}
