/** Work that takes longer than a request, and how far it is. */
@NullMarked
package dev.codesensei.problem.jobs;

import org.jspecify.annotations.NullMarked;
