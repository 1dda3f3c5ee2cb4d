package dev.codesensei.problem.course;

import java.util.List;
import java.util.function.UnaryOperator;

/** All of a course but the problems themselves, in one version. */
public record Course(int version, List<Level> levels, List<Lesson> lessons, List<CheatSheet> cheatSheets) {

    public Course {
        levels = List.copyOf(levels);
        lessons = List.copyOf(lessons);
        cheatSheets = List.copyOf(cheatSheets);
    }

    /** The same in another version, with an id of a problem for whatever names it here. */
    public Course as(int newVersion, UnaryOperator<String> problemId) {
        return new Course(
                newVersion,
                levels.stream().map(level -> level.as(newVersion, problemId)).toList(),
                lessons.stream().map(lesson -> lesson.as(newVersion)).toList(),
                cheatSheets.stream().map(sheet -> sheet.as(newVersion)).toList());
    }
}
