/** The source tree that the suite is built from: where its modules lie, what is outdated, how it is built. */
@NullMarked
package dev.codesensei.standalone.checkout;

import org.jspecify.annotations.NullMarked;
