/** The service that accepts programs, queues them for the runners and keeps what came of them. */
@NullMarked
package dev.codesensei.execution;

import org.jspecify.annotations.NullMarked;
