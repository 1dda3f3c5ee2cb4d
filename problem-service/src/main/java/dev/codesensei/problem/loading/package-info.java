/** Takes the course that lies in a folder into the store when the service starts. */
@NullMarked
package dev.codesensei.problem.loading;

import org.jspecify.annotations.NullMarked;
