/** The values that functions take and return: read from tests and from what a function returned, compared and shown. */
@NullMarked
package dev.codesensei.runner.value;

import org.jspecify.annotations.NullMarked;
