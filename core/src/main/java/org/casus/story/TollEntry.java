package org.casus.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's toll history.
 *
 * @param count the losses and who gives them
 * @param held the day on which it was told, null where not known
 * @param article id of the article that tells it
 * @param origin id of the article's origin
 * @param latest whether it is what its source said last
 */
public record TollEntry(LossCount count, @Nullable LocalDate held, String article, String origin, boolean latest) {}
