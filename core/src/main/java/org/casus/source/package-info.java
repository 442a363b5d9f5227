/** Where text comes from: files, folders, streams, archives, feeds, mails. Depends on nothing in Casus; yields raw pages or explained skips. */
@NullMarked
package org.casus.source;

import org.jspecify.annotations.NullMarked;
