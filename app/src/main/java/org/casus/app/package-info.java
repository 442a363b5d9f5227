/** The command line: reads input, codes it with the library, writes records. May depend on all of core. */
@NullMarked
package org.casus.app;

import org.jspecify.annotations.NullMarked;
