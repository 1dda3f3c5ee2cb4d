/** Taking jobs from the queue, keeping them while they are worked on, and reporting what came of them. */
@NullMarked
package dev.codesensei.runner.work;

import org.jspecify.annotations.NullMarked;
