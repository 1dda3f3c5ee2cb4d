/** Who is asking: access tokens are checked against the sign-in service's keys and remembered until they expire. */
@NullMarked
package dev.codesensei.gateway.identity;

import org.jspecify.annotations.NullMarked;
