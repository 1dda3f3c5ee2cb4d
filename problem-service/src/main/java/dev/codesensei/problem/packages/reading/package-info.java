/** Reads a folder in any of the four formats, and says of each file what is wrong with it. */
@NullMarked
package dev.codesensei.problem.packages.reading;

import org.jspecify.annotations.NullMarked;
