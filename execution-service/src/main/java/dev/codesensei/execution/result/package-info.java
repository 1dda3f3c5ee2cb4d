/** Reading a result: at once, when it is there, or event by event. */
@NullMarked
package dev.codesensei.execution.result;

import org.jspecify.annotations.NullMarked;
