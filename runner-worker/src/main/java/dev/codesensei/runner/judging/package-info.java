/** From a job to its outcome: compile, run, and say what the kernel's evidence means. */
@NullMarked
package dev.codesensei.runner.judging;

import org.jspecify.annotations.NullMarked;
