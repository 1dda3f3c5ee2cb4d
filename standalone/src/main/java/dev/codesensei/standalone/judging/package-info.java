/** Programs of an author before the judge of a package, told test by test. */
@NullMarked
package dev.codesensei.standalone.judging;

import org.jspecify.annotations.NullMarked;
