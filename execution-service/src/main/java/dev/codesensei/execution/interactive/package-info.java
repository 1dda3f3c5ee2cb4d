/** Programs that read while they run: a WebSocket for each, which may break and be opened again. */
@NullMarked
package dev.codesensei.execution.interactive;

import org.jspecify.annotations.NullMarked;
