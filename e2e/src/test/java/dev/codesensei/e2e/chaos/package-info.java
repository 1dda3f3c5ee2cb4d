/** What dies amid work, and what clients notice of it. */
@NullMarked
package dev.codesensei.e2e.chaos;

import org.jspecify.annotations.NullMarked;
