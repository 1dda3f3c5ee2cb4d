/** What is refused, and how. */
@NullMarked
package dev.codesensei.e2e.errors;

import org.jspecify.annotations.NullMarked;
