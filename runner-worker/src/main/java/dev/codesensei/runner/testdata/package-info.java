/** Tests by their digest: fetched once from those who keep them, kept for a while, never shown to a program. */
@NullMarked
package dev.codesensei.runner.testdata;

import org.jspecify.annotations.NullMarked;
