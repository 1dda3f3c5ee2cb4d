/** How it is measured. */
@NullMarked
package dev.codesensei.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
