/** What a user has run so far. */
@NullMarked
package dev.codesensei.execution.history;

import org.jspecify.annotations.NullMarked;
