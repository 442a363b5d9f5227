/** How fast and how large the coder is: the whole of it, and its hot pieces under JMH. */
@NullMarked
package org.casus.bench.speed;

import org.jspecify.annotations.NullMarked;
