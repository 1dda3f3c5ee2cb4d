/** Texts of authors as HTML that cannot harm whoever reads it. */
@NullMarked
package dev.codesensei.problem.statement;

import org.jspecify.annotations.NullMarked;
