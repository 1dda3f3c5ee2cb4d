/** Problem packages of ICPC and Kattis: what one holds, whatever format it came in. */
@NullMarked
package dev.codesensei.problem.packages;

import org.jspecify.annotations.NullMarked;
