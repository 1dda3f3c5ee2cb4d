/** Which service a path belongs to, and under what conditions a request may go there. */
@NullMarked
package dev.codesensei.gateway.routing;

import org.jspecify.annotations.NullMarked;
