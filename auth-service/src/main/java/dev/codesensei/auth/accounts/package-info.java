/** Accounts: registration, the profile, and the first admin. */
@NullMarked
package dev.codesensei.auth.accounts;

import org.jspecify.annotations.NullMarked;
