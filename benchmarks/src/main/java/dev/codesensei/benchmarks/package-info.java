/** The suite under load, beside what it is compared with. */
@NullMarked
package dev.codesensei.benchmarks;

import org.jspecify.annotations.NullMarked;
