/** What the script does with whole suites. */
@NullMarked
package dev.codesensei.e2e.launcher;

import org.jspecify.annotations.NullMarked;
