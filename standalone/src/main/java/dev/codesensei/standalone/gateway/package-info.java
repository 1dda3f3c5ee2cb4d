/** The launcher as a client of the suite: everything goes through the gateway, as for any other client. */
@NullMarked
package dev.codesensei.standalone.gateway;

import org.jspecify.annotations.NullMarked;
