/** Tokens by which services of the suite know each other. */
@NullMarked
package dev.codesensei.auth.services;

import org.jspecify.annotations.NullMarked;
