/** YAML as packages use it: read with limits and exact positions, written so that it reads back the same. */
@NullMarked
package dev.codesensei.problem.packages.yaml;

import org.jspecify.annotations.NullMarked;
