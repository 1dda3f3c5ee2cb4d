/** Carries one request to its service and the answer back, without holding either in memory. */
@NullMarked
package dev.codesensei.gateway.proxy;

import org.jspecify.annotations.NullMarked;
