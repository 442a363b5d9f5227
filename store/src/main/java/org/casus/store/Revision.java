package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One change in the log.
 *
 * @param n its place in the log
 * @param at when, UTC, ISO 8601
 * @param subject what was changed: article, review, incident, origin, decision
 * @param id of the subject
 * @param action what was done ("added", "coded again", "accept")
 * @param author who did it
 * @param content what is needed to know it in full
 */
public record Revision(long n, String at, String subject, String id, String action, String author, JsonNode content) {}
