/** Problems go out when their authors' solutions prove that they are as promised. */
@NullMarked
package dev.codesensei.problem.publishing;

import org.jspecify.annotations.NullMarked;
