/** The command that runs the tests. */
@NullMarked
package dev.codesensei.standalone.verification;

import org.jspecify.annotations.NullMarked;
