/** The only door of the suite: finds the service a request is for, checks who is asking, and streams both ways. */
@NullMarked
package dev.codesensei.gateway;

import org.jspecify.annotations.NullMarked;
