package dev.codesensei.problem.course;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A part of the course as stored, for one age group.
 *
 * @param version of the course, counted from 1
 */
public record Level(@BsonId String ageGroup, int version, String title, String summary, List<CourseSession> sessions) {

    public Level {
        sessions = List.copyOf(sessions);
    }

    Level as(int newVersion, UnaryOperator<String> problemId) {
        return new Level(
                ageGroup,
                newVersion,
                title,
                summary,
                sessions.stream().map(session -> session.with(problemId)).toList());
    }
}
