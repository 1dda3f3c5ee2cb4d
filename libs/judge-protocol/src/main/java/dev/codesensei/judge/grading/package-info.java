/** What a program is graded against, and what grading found: the words that runners share with those who keep tests. */
@NullMarked
package dev.codesensei.judge.grading;

import org.jspecify.annotations.NullMarked;
