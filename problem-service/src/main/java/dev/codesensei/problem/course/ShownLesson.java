package dev.codesensei.problem.course;

import dev.codesensei.problem.packages.StatementFormat;
import dev.codesensei.problem.statement.StatementHtml;

/** A lesson with the HTML that is made of it, as it is kept between two readers. */
record ShownLesson(String session, int version, String ageGroup, String text, String html) {

    static ShownLesson of(Lesson lesson) {
        return new ShownLesson(
                lesson.session(), lesson.version(), lesson.ageGroup(), lesson.text(), html(lesson.text()));
    }

    /** Pictures have no place beside a lesson yet. */
    static String html(String markdown) {
        return StatementHtml.of(markdown, StatementFormat.MARKDOWN, "").orElse("");
    }
}
