package org.casus.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a report changed of an incident.
 *
 * @param day when the report was published, null where not known
 * @param article id of its article
 * @param field what changed ("killed", "place", "date")
 * @param before what was known, empty for nothing
 * @param after what is known since
 */
public record Revision(@Nullable LocalDate day, String article, String field, String before, String after) {}
