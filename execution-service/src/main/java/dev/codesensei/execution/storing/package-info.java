/** What collections have in common: documents that are stored once, and that go when their time is over. */
@NullMarked
package dev.codesensei.execution.storing;

import org.jspecify.annotations.NullMarked;
