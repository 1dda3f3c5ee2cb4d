/** What the problem service says of the problems that programs are written for. */
@NullMarked
package dev.codesensei.execution.problems;

import org.jspecify.annotations.NullMarked;
