/** Every language from end to end: what its programs do, and every limit that ends them. */
@NullMarked
package dev.codesensei.e2e.languages;

import org.jspecify.annotations.NullMarked;
