package dev.codesensei.auth.sessions;

import dev.codesensei.auth.accounts.UserView;

/** What signing in, and staying so, answers. */
record SignedIn(String token, long expiresInSeconds, String refreshToken, UserView user) {}
