package dev.codesensei.problem.course;

import dev.codesensei.problem.search.ProblemItem;
import java.util.List;

/** A session in a level. */
record SessionItem(
        String id,
        String ageGroup,
        String title,
        String summary,
        int minutes,
        List<String> topics,
        List<ProblemItem> problems) {

    static SessionItem of(CourseSession session, String ageGroup, List<ProblemItem> problems) {
        return new SessionItem(
                session.id(),
                ageGroup,
                session.title(),
                session.summary(),
                session.minutes(),
                session.topics(),
                problems);
    }
}
