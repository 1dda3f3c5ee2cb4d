/** What authors do with their problems: making, editing, testing and withdrawing them. */
@NullMarked
package dev.codesensei.problem.editing;

import org.jspecify.annotations.NullMarked;
