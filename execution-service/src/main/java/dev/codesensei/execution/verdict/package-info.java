/** The stored result of a job, and the one place that makes it final. */
@NullMarked
package dev.codesensei.execution.verdict;

import org.jspecify.annotations.NullMarked;
