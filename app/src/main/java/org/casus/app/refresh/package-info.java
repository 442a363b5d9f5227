/** Makes knowledge tables from the answers of a SPARQL endpoint. Nothing else in Casus uses a network. */
@NullMarked
package org.casus.app.refresh;

import org.jspecify.annotations.NullMarked;
