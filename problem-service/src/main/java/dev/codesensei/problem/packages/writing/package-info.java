/** Writes packages in format 2025-09, the same package always as the same bytes. */
@NullMarked
package dev.codesensei.problem.packages.writing;

import org.jspecify.annotations.NullMarked;
