/**
 * Function problems: what is put around a learner's function so that it is called in a sandbox, how the call gets in and how
 * what it returned gets out.
 */
@NullMarked
package dev.codesensei.runner.function;

import org.jspecify.annotations.NullMarked;
