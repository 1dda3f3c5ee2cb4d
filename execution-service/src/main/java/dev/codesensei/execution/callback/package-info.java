/** Calls back whoever asked for it when a job is final: at least once, signed, and never a private address. */
@NullMarked
package dev.codesensei.execution.callback;

import org.jspecify.annotations.NullMarked;
