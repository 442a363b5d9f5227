/** What people decide about records: how far they agree, what waits for them, and how decisions travel. No web, no SQL. */
@NullMarked
package org.casus.review;

import org.jspecify.annotations.NullMarked;
