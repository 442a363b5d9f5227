/**
 * A small learned model over a frozen sentence encoder: what it says is a second opinion, never a reason. Knows sentences
 * and named features, not events.
 */
@NullMarked
package org.casus.model;

import org.jspecify.annotations.NullMarked;
