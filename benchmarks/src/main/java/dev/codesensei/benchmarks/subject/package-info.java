/** What is measured: the suite, and the interpreter that it is compared with. */
@NullMarked
package dev.codesensei.benchmarks.subject;

import org.jspecify.annotations.NullMarked;
