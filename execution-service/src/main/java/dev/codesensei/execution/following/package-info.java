/** What is told of a job while it goes on: in few frames, and at once to whoever comes back. */
@NullMarked
package dev.codesensei.execution.following;

import org.jspecify.annotations.NullMarked;
