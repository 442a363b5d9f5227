package org.casus.source;

/** What reading yields: a page, or the reason why there is none. */
public sealed interface Input permits RawPage, Skip {

    /** File, archive entry or URL, with the line where one file holds many ("news.jsonl:12"). */
    String origin();
}
