/** The tests of problems in the blob store: as their authors gave them, and as runners fetch them. */
@NullMarked
package dev.codesensei.problem.testdata;

import org.jspecify.annotations.NullMarked;
