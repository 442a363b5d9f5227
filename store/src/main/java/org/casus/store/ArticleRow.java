package org.casus.store;

import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param key of the article
 * @param id as the records name it
 * @param url address, null where unknown
 * @param title headline, null where unknown
 * @param published day of publication, ISO, null where unknown
 * @param outlet host of the address, null where unknown
 * @param records records in force that were not rejected
 * @param snippet the words around what was searched for, with U+0002 before and U+0003 after each hit; null where all
 *     articles were asked for
 */
public record ArticleRow(
        String key,
        String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        @Nullable String outlet,
        int records,
        @Nullable String snippet) {}
