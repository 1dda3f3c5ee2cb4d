/** Which suite a command works with: a named one, the one that runs here, or one of its own. */
@NullMarked
package dev.codesensei.standalone.access;

import org.jspecify.annotations.NullMarked;
