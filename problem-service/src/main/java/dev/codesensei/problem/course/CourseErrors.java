package dev.codesensei.problem.course;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures of reading the course. */
final class CourseErrors {

    static final ErrorCode NO_LEVEL = new ErrorCode("level-not-found", "No such level", Status.NOT_FOUND);

    static final ErrorCode NO_SESSION = new ErrorCode("session-not-found", "No such session", Status.NOT_FOUND);

    static final ErrorCode NO_SHEET = new ErrorCode("cheat-sheet-not-found", "No such cheat sheet", Status.NOT_FOUND);

    private CourseErrors() {}
}
