/**
 * The resident compiler for Java: a program of its own that is started in a sandbox, on the JDK that was found there, and
 * speaks with the runner over its standard streams. It shares no class with the runner, and is also compiled for older
 * Java versions. No user's code runs in it.
 */
@NullMarked
package dev.codesensei.runner.javac;

import org.jspecify.annotations.NullMarked;
