/** Results that are sent to whoever asked for them. */
@NullMarked
package dev.codesensei.e2e.callbacks;

import org.jspecify.annotations.NullMarked;
