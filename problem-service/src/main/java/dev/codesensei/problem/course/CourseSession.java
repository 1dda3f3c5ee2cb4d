package dev.codesensei.problem.course;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One sitting: a lesson and what to solve after it.
 *
 * @param id its name in addresses, unique in the course
 * @param cheatSheets by their slugs
 * @param problems by their ids, in the order in which they are solved
 */
public record CourseSession(
        String id,
        String title,
        String summary,
        int minutes,
        List<String> topics,
        List<String> cheatSheets,
        List<String> problems) {

    public CourseSession {
        topics = List.copyOf(topics);
        cheatSheets = List.copyOf(cheatSheets);
        problems = List.copyOf(problems);
    }

    CourseSession with(UnaryOperator<String> problemId) {
        return new CourseSession(
                id,
                title,
                summary,
                minutes,
                topics,
                cheatSheets,
                problems.stream().map(problemId).toList());
    }
}
