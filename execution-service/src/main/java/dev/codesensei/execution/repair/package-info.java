/** What keeps the two stores in step when either of them, or an instance of ours, dies. */
@NullMarked
package dev.codesensei.execution.repair;

import org.jspecify.annotations.NullMarked;
