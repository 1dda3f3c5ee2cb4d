/** The runner: takes jobs, runs programs in sandboxes and reports what they did. */
@NullMarked
package dev.codesensei.runner;

import org.jspecify.annotations.NullMarked;
