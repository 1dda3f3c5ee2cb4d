/** The list of problems, searched and filtered in memory. */
@NullMarked
package dev.codesensei.problem.search;

import org.jspecify.annotations.NullMarked;
