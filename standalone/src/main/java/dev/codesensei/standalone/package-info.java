/** The launcher behind {@code ./sensei}: reads the command line and hands over to one feature. */
@NullMarked
package dev.codesensei.standalone;

import org.jspecify.annotations.NullMarked;
