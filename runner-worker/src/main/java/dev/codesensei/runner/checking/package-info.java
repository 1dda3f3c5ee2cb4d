/** Whether what a program printed is what was expected, told in a sentence that a learner understands. */
@NullMarked
package dev.codesensei.runner.checking;

import org.jspecify.annotations.NullMarked;
