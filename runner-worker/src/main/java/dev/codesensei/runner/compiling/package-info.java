/** Compiles programs in sandboxes, and not twice what was compiled before. */
@NullMarked
package dev.codesensei.runner.compiling;

import org.jspecify.annotations.NullMarked;
