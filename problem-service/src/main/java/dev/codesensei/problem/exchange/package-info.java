/** How problems come and go as packages. */
@NullMarked
package dev.codesensei.problem.exchange;

import org.jspecify.annotations.NullMarked;
