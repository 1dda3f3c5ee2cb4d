package dev.codesensei.problem.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.problem.search.ProblemItem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is read.
 *
 * @param lesson Markdown
 * @param lessonHtml the same, safe to show; math is left to the client
 * @param previous the id of the session before this one in the level; absent for the first
 * @param next the id of the session after it; absent for the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Session")
record SessionView(
        String id,
        String ageGroup,
        String title,
        String summary,
        int minutes,
        List<String> topics,
        String lesson,
        String lessonHtml,
        List<CheatSheetItem> cheatSheets,
        List<ProblemItem> problems,
        @Nullable String previous,
        @Nullable String next) {}
