/** What is taught, in which order, and to whom: levels, sessions with their lessons, and cheat sheets. */
@NullMarked
package dev.codesensei.problem.course;

import org.jspecify.annotations.NullMarked;
