/** How much waits, and who works on it. */
@NullMarked
package dev.codesensei.execution.stats;

import org.jspecify.annotations.NullMarked;
