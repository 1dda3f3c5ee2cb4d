/** Clients of a suite, which see nothing but HTTP and look at every answer twice. */
@NullMarked
package dev.codesensei.e2e.client;

import org.jspecify.annotations.NullMarked;
