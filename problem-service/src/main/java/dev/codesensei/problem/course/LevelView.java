package dev.codesensei.problem.course;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A level as it is read.
 *
 * @param ageGroup as it was asked for
 */
@Schema(name = "Level")
record LevelView(String ageGroup, String title, String summary, List<SessionItem> sessions) {}
