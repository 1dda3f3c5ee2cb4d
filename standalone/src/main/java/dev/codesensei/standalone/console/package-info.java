/** How the launcher speaks: one line per event, one sentence per refusal. */
@NullMarked
package dev.codesensei.standalone.console;

import org.jspecify.annotations.NullMarked;
