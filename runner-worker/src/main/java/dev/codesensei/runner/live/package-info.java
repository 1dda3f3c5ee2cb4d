/** Programs that read what their client sends while they run. */
@NullMarked
package dev.codesensei.runner.live;

import org.jspecify.annotations.NullMarked;
