/** Bytes by their digest: test data, test sets and packages. */
@NullMarked
package dev.codesensei.problem.blobs;

import org.jspecify.annotations.NullMarked;
