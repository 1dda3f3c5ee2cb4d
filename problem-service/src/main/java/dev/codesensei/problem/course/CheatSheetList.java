package dev.codesensei.problem.course;

import java.util.List;

/** Cheat sheets in the order of the course. */
record CheatSheetList(List<CheatSheetItem> items) {}
