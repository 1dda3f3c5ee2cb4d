/** The service that keeps problems: what they ask, how they are tested, and how they travel. */
@NullMarked
package dev.codesensei.problem;

import org.jspecify.annotations.NullMarked;
