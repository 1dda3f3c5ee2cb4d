package dev.codesensei.standalone.checking;

import dev.codesensei.standalone.packages.PackageFolder;
import dev.codesensei.standalone.packages.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a course is of one piece: what it names is there, and what is there is named. */
final class CourseRules {

    private static final List<String> AGE_GROUPS = List.of("11-12", "13-14", "15-18", "adult");

    private final CourseFolder course;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> sessions = new HashSet<>();
    private final Set<String> usedProblems = new HashSet<>();
    private final Set<String> cheatSheets = new HashSet<>();

    private CourseRules(CourseFolder course) {
        this.course = course;
    }

    static List<Remark> remarks(CourseFolder course) {
        var rules = new CourseRules(course);
        rules.look(Yaml.read(course.path().resolve(CourseFolder.YAML)));
        return List.copyOf(rules.remarks);
    }

    private void look(Yaml yaml) {
        require(yaml, "title");
        List<String> problems =
                course.packages().stream().map(PackageFolder::name).toList();
        List<Yaml> levels = yaml.maps("levels");
        if (levels.isEmpty()) {
            fault("has no levels");
        }
        yaml.maps("cheat_sheets").forEach(this::cheatSheet);
        levels.forEach(level -> level(level, problems));
        nobodyNames("problems", problems, usedProblems);
        nobodyNames("lessons", texts("lessons"), sessions);
        nobodyNames("cheatsheets", texts("cheatsheets"), cheatSheets);
    }

    private void level(Yaml level, List<String> problems) {
        require(level, "title");
        if (level.text("age_group").filter(AGE_GROUPS::contains).isEmpty()) {
            fault("a level has no age_group of %s".formatted(String.join(", ", AGE_GROUPS)));
        }
        for (Yaml session : level.maps("sessions")) {
            require(session, "id").ifPresent(id -> session(id, session, problems));
        }
    }

    private void session(String id, Yaml session, List<String> problems) {
        if (!sessions.add(id)) {
            fault("two sessions have the id " + id);
        }
        require(session, "title");
        if (!texts("lessons").contains(id)) {
            fault("session %s has no lesson: lessons/%s.md is not there".formatted(id, id));
        }
        if (session.texts("problems").isEmpty()) {
            fault("session %s has no problems".formatted(id));
        }
        session.texts("problems").stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problem -> fault("session %s names a problem that is not there: %s".formatted(id, problem)));
        session.texts("cheat_sheets").stream()
                .filter(sheet -> !cheatSheets.contains(sheet))
                .forEach(sheet -> fault("session %s names a cheat sheet that is not there: %s".formatted(id, sheet)));
        usedProblems.addAll(session.texts("problems"));
    }

    private void cheatSheet(Yaml sheet) {
        require(sheet, "title");
        Optional<String> slug = require(sheet, "slug");
        slug.filter(name -> !cheatSheets.add(name)).ifPresent(name -> fault("two cheat sheets have the slug " + name));
        slug.filter(name -> !texts("cheatsheets").contains(name))
                .ifPresent(name -> fault("cheatsheets/%s.md is not there".formatted(name)));
    }

    private Optional<String> require(Yaml yaml, String key) {
        Optional<String> text = yaml.text(key);
        if (text.isEmpty()) {
            remarks.add(Remark.fault(yaml.where(), "there is no " + key));
        }
        return text;
    }

    private void nobodyNames(String where, List<String> there, Set<String> named) {
        there.stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> fault("nothing names %s/%s".formatted(where, name)));
    }

    private List<String> texts(String folder) {
        return Folders.textsIn(course.path().resolve(folder));
    }

    private void fault(String what) {
        remarks.add(Remark.fault(CourseFolder.YAML, what));
    }
}
