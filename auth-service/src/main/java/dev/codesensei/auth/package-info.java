/** The service that knows who somebody is: accounts, sign-in, and the tokens that every other service checks. */
@NullMarked
package dev.codesensei.auth;

import org.jspecify.annotations.NullMarked;
