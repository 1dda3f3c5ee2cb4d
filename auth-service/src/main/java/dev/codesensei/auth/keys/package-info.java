/** The key pair that signs tokens, and its public half for everyone who checks them. */
@NullMarked
package dev.codesensei.auth.keys;

import org.jspecify.annotations.NullMarked;
