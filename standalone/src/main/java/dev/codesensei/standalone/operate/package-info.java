/** The commands that operate a suite: up, down, status and logs. */
@NullMarked
package dev.codesensei.standalone.operate;

import org.jspecify.annotations.NullMarked;
