/** What came of programs for problems: counted by problem, and by who has solved it. */
@NullMarked
package dev.codesensei.problem.attempts;

import org.jspecify.annotations.NullMarked;
