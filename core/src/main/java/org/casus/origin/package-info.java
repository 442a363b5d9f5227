/**
 * Which articles are reprints of one text, so that an agency story printed twenty times counts as one origin. Depends on
 * {@code article} alone: texts are compared as they are printed, before anything is parsed.
 */
@NullMarked
package org.casus.origin;

import org.jspecify.annotations.NullMarked;
