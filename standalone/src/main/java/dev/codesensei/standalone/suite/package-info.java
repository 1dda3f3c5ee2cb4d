/** The suite on one machine: which processes it has, how they find each other, what is kept in its data folder. */
@NullMarked
package dev.codesensei.standalone.suite;

import org.jspecify.annotations.NullMarked;
