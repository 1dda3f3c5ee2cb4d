package dev.codesensei.problem.course;

import java.util.List;

/** All levels, the youngest first. */
record LevelList(List<LevelView> items) {}
