/** Two programs that talk with each other, each in a sandbox of its own. */
@NullMarked
package dev.codesensei.runner.conversation;

import org.jspecify.annotations.NullMarked;
