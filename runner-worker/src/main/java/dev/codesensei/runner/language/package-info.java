/**
 * The languages that this runner offers: profiles from configuration, the toolchains found for them on this machine, and
 * the commands that compile and run a program. A language is added by configuration alone.
 */
@NullMarked
package dev.codesensei.runner.language;

import org.jspecify.annotations.NullMarked;
