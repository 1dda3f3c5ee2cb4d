/** Problems from their package to the grades of learners. */
@NullMarked
package dev.codesensei.e2e.grading;

import org.jspecify.annotations.NullMarked;
