/** What was measured, and whether that is good enough. */
@NullMarked
package dev.codesensei.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
