/** Suites under test, started and stopped as people do it: with the script. */
@NullMarked
package dev.codesensei.e2e.suite;

import org.jspecify.annotations.NullMarked;
