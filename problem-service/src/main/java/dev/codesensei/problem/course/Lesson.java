package dev.codesensei.problem.course;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What is read in a session, as stored.
 *
 * @param version of the course
 * @param ageGroup of the level that the session is in
 * @param text Markdown
 */
public record Lesson(@BsonId String session, int version, String ageGroup, String text) {

    Lesson as(int newVersion) {
        return new Lesson(session, newVersion, ageGroup, text);
    }
}
