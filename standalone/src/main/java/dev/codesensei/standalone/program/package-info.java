/** The command that runs a file on the running suite as if it ran here. */
@NullMarked
package dev.codesensei.standalone.program;

import org.jspecify.annotations.NullMarked;
