package org.casus.origin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article as a print of an origin.
 *
 * @param article id of the article
 * @param published day of publication, null where not known
 * @param relation what it did to the origin's first print
 */
public record Reprint(String article, @Nullable LocalDate published, Relation relation) {}
