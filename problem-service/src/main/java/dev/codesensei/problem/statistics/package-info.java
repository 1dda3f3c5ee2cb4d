/** What came of programs for a problem, as everybody may read it. */
@NullMarked
package dev.codesensei.problem.statistics;

import org.jspecify.annotations.NullMarked;
