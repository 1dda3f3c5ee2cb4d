/** Unpacks archives that strangers made, or refuses them before anything of them is on disk. */
@NullMarked
package dev.codesensei.problem.packages.archive;

import org.jspecify.annotations.NullMarked;
