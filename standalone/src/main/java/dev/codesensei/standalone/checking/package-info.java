/** Whether packages and courses are as they should be: what the suite says of them, and rules of our own. */
@NullMarked
package dev.codesensei.standalone.checking;

import org.jspecify.annotations.NullMarked;
