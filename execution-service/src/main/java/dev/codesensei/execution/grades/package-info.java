/** The list of all grades in the order in which they became final, for services that count them. */
@NullMarked
package dev.codesensei.execution.grades;

import org.jspecify.annotations.NullMarked;
