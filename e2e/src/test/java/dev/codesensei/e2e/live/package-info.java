/** Programs that read while they run, over a WebSocket through the gateway. */
@NullMarked
package dev.codesensei.e2e.live;

import org.jspecify.annotations.NullMarked;
