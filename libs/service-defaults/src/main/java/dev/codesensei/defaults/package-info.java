/**
 * What every service does the same way: log format, request and trace identifiers, JSON instants, the clock, and the
 * management port for health and metrics. Values live in {@code META-INF/microprofile-config.properties}; a service
 * overrides any of them in its own configuration.
 */
@NullMarked
package dev.codesensei.defaults;

import org.jspecify.annotations.NullMarked;
