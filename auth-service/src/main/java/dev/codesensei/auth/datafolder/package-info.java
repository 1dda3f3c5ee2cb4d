/** Secrets that this service keeps as files, readable by nobody else. */
@NullMarked
package dev.codesensei.auth.datafolder;

import org.jspecify.annotations.NullMarked;
