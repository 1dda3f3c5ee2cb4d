/** What works: programs travel to a sandbox and come back. */
@NullMarked
package dev.codesensei.e2e.spine;

import org.jspecify.annotations.NullMarked;
