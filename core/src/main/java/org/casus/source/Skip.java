package org.casus.source;

/**
 * Input that was not coded, and why.
 *
 * @param origin file, archive entry or URL, with the line where one file holds many
 * @param reason what was wrong and what to do, in one sentence for the user
 */
public record Skip(String origin, String reason) implements Input {}
