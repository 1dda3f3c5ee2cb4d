/** Accepting programs: what clients may send, what it becomes, and that it is accepted once. */
@NullMarked
package dev.codesensei.execution.submission;

import org.jspecify.annotations.NullMarked;
