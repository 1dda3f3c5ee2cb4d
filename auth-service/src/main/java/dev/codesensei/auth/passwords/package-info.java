/** Turning passwords into hashes and comparing them, without letting that cost starve anything else. */
@NullMarked
package dev.codesensei.auth.passwords;

import org.jspecify.annotations.NullMarked;
