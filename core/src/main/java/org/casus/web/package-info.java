/**
 * Fetches pages, feeds and sitemaps: politely, and only from the public network unless told otherwise. Depends on {@link
 * org.casus.source} and nothing else in Casus but its tables.
 */
@NullMarked
package org.casus.web;

import org.jspecify.annotations.NullMarked;
