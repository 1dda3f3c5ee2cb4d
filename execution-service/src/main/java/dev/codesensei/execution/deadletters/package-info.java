/** Jobs that no runner could do, and giving them another chance. */
@NullMarked
package dev.codesensei.execution.deadletters;

import org.jspecify.annotations.NullMarked;
