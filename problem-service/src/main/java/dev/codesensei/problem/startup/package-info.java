/** What has to be in place before the service says that it is ready. */
@NullMarked
package dev.codesensei.problem.startup;

import org.jspecify.annotations.NullMarked;
