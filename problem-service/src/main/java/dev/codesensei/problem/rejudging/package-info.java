/** Judging all grades of a problem again: compared first, and applied when its author says so. */
@NullMarked
package dev.codesensei.problem.rejudging;

import org.jspecify.annotations.NullMarked;
