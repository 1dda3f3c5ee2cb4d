/** What our own services have to know to judge a submission to a problem. */
@NullMarked
package dev.codesensei.problem.judging;

import org.jspecify.annotations.NullMarked;
