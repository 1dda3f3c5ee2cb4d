/** Whose turn it is when many want something. */
@NullMarked
package dev.codesensei.e2e.fairness;

import org.jspecify.annotations.NullMarked;
