/** What learners begin a function with, in each language in which function problems can be solved. */
@NullMarked
package dev.codesensei.judge.starter;

import org.jspecify.annotations.NullMarked;
