/** Grades that are judged again, and what becomes of them: at the wish of the problem service. */
@NullMarked
package dev.codesensei.execution.rejudging;

import org.jspecify.annotations.NullMarked;
