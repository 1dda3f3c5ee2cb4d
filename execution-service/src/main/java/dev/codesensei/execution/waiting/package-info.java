/** Waiting for a job without asking a store again and again. */
@NullMarked
package dev.codesensei.execution.waiting;

import org.jspecify.annotations.NullMarked;
