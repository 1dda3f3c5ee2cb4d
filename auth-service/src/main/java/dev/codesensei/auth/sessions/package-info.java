/** Signing in and staying signed in: access tokens, rotating refresh tokens, guests. */
@NullMarked
package dev.codesensei.auth.sessions;

import org.jspecify.annotations.NullMarked;
