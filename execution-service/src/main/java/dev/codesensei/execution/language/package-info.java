/** The languages that the runners offer. */
@NullMarked
package dev.codesensei.execution.language;

import org.jspecify.annotations.NullMarked;
