/** Problems as they are stored and read. */
@NullMarked
package dev.codesensei.problem.problems;

import org.jspecify.annotations.NullMarked;
