/**
 * What the execution service and the runners say to each other: jobs, outcomes, events and the queue that carries
 * them. Everything here is JSON on the wire; unknown fields are ignored, so that either side can be upgraded first.
 */
@NullMarked
package dev.codesensei.judge;

import org.jspecify.annotations.NullMarked;
