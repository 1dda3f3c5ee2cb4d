/** Processes of our own: started so that they cannot outlive us, watched, restarted, ended in order. */
@NullMarked
package dev.codesensei.standalone.supervision;

import org.jspecify.annotations.NullMarked;
