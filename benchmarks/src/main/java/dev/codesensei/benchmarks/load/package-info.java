/** Many people at once: load that does not wait for answers, more of it than there is room for, and people who only look on. */
@NullMarked
package dev.codesensei.benchmarks.load;

import org.jspecify.annotations.NullMarked;
