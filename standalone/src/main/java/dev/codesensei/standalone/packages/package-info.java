/** Problem packages as folders of their authors: reading, packing, and making new ones. */
@NullMarked
package dev.codesensei.standalone.packages;

import org.jspecify.annotations.NullMarked;
