/**
 * Prepared, isolated places for programs. The work is done by a native agent beside this process; what is here speaks
 * with it, hands out its slots and starts another one when it dies.
 */
@NullMarked
package dev.codesensei.runner.sandbox;

import org.jspecify.annotations.NullMarked;
