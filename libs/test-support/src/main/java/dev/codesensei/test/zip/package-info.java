/** Zip archives put together byte by byte, so that they can lie. */
@NullMarked
package dev.codesensei.test.zip;

import org.jspecify.annotations.NullMarked;
