/** The tools of authors, as processes, with the suite that runs. */
@NullMarked
package dev.codesensei.e2e.authoring;

import org.jspecify.annotations.NullMarked;
