/** The runners, and an operator's hold on them. */
@NullMarked
package dev.codesensei.execution.workers;

import org.jspecify.annotations.NullMarked;
