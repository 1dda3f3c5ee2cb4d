/**
 * The queue between the execution service and the runners. What waits is a sorted set; a stream holds only leased jobs,
 * and its pending entries are the leases. Every change is one script, see the resources of this package.
 */
@NullMarked
package dev.codesensei.judge.queue;

import org.jspecify.annotations.NullMarked;
