/** Accuracy runs on development sets: one command a class, scores compared with the expected ones. Not published. */
@NullMarked
package org.casus.bench;

import org.jspecify.annotations.NullMarked;
