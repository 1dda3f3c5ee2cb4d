/** What is read often, kept in Redis for a while. */
@NullMarked
package dev.codesensei.problem.caching;

import org.jspecify.annotations.NullMarked;
