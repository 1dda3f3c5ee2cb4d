/** The embedded stores: a MongoDB-wire server and Redis, each in a process of its own. */
@NullMarked
package dev.codesensei.standalone.stores;

import org.jspecify.annotations.NullMarked;
