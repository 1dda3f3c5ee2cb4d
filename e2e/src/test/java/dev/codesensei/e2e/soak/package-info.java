/** Thousands of programs in a row, and what they leave behind: nothing. */
@NullMarked
package dev.codesensei.e2e.soak;

import org.jspecify.annotations.NullMarked;
