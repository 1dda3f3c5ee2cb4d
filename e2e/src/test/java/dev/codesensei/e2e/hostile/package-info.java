/** What programs try against the house, seen from outside. */
@NullMarked
package dev.codesensei.e2e.hostile;

import org.jspecify.annotations.NullMarked;
