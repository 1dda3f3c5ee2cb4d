/** The machine under the suite: what it must have, what is missing, and how that is mended. */
@NullMarked
package dev.codesensei.standalone.machine;

import org.jspecify.annotations.NullMarked;
