/**
 * The local HTTP server: the pages and, under {@code /api}, the same content as JSON and CSV. It knows the store and the
 * reviews; the commands hand it a coder for pasted texts.
 */
@NullMarked
package org.casus.server;

import org.jspecify.annotations.NullMarked;
