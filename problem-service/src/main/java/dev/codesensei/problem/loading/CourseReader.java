package dev.codesensei.problem.loading;

import dev.codesensei.problem.course.AgeGroup;
import dev.codesensei.problem.course.CheatSheet;
import dev.codesensei.problem.course.Course;
import dev.codesensei.problem.course.CourseSession;
import dev.codesensei.problem.course.Lesson;
import dev.codesensei.problem.course.Level;
import dev.codesensei.problem.editing.Slug;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code course.yaml} and the texts that it names. What it finds wrong, it says with file and key. */
final class CourseReader {

    private final CourseTexts texts;
    private final Set<String> packages;
    private final List<Level> levels = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<CheatSheet> cheatSheets = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private CourseReader(CourseTexts texts, Set<String> packages) {
        this.texts = texts;
        this.packages = packages;
    }

    /** The course, with the names of problems where their ids will be. */
    static Course read(CourseFolder folder, Set<String> packages, Findings findings) {
        var texts = new CourseTexts(folder.root(), findings);
        YamlMap yaml = YamlMap.parse(findings, CourseFolder.YAML, texts.read(CourseFolder.YAML));
        var reader = new CourseReader(texts, packages);
        required(yaml, "title");
        yaml.maps("cheat_sheets").forEach(reader::cheatSheet);
        yaml.maps("levels").forEach(reader::level);
        yaml.end();
        return new Course(0, reader.levels, reader.lessons, reader.cheatSheets);
    }

    private void cheatSheet(YamlMap yaml) {
        String slug = name(yaml, "slug", "cheat sheet ");
        cheatSheets.add(new CheatSheet(
                slug,
                0,
                cheatSheets.size(),
                required(yaml, "title"),
                required(yaml, "summary"),
                required(yaml, "language"),
                yaml.texts("topics"),
                text(CourseFolder.CHEAT_SHEETS, slug)));
        yaml.end();
    }

    private void level(YamlMap yaml) {
        Optional<AgeGroup> group = yaml.choice("age_group", "one of 11-12, 13-14, 15-18 and adult", AgeGroup::of);
        String ageGroup = group.map(AgeGroup::key).orElse("");
        if (!yaml.has("age_group")) {
            yaml.error("age_group", "is missing");
        } else if (!names.add("level " + ageGroup)) {
            yaml.error("age_group", "is that of another level");
        }
        levels.add(new Level(
                ageGroup,
                0,
                required(yaml, "title"),
                required(yaml, "summary"),
                yaml.maps("sessions").stream()
                        .map(session -> session(session, ageGroup))
                        .toList()));
        yaml.end();
    }

    private CourseSession session(YamlMap yaml, String ageGroup) {
        String id = name(yaml, "id", "session ");
        lessons.add(new Lesson(id, 0, ageGroup, text(CourseFolder.LESSONS, id)));
        Stream<String> sheets = cheatSheets.stream().map(CheatSheet::slug);
        var session = new CourseSession(
                id,
                required(yaml, "title"),
                required(yaml, "summary"),
                minutes(yaml),
                yaml.texts("topics"),
                known(yaml, "cheat_sheets", sheets.toList()),
                known(yaml, "problems", packages));
        yaml.end();
        return session;
    }

    private String text(String folder, String name) {
        return name.isEmpty() ? "" : texts.read(folder + "/" + name + ".md");
    }

    private static int minutes(YamlMap yaml) {
        if (!yaml.has("minutes")) {
            yaml.error("minutes", "is missing");
        }
        return yaml.integer("minutes", 1).orElse(1);
    }

    private static List<String> known(YamlMap yaml, String key, Collection<String> all) {
        List<String> named = yaml.texts(key);
        named.stream()
                .filter(name -> !all.contains(name))
                .forEach(name -> yaml.error(key, "names " + name + ", which there is not"));
        return named;
    }

    /** The name of a file and of a page, nobody else's of its kind. */
    private String name(YamlMap yaml, String key, String kind) {
        String name = required(yaml, key);
        if (!name.isEmpty() && !isSlug(name)) {
            yaml.error(key, "should be of lower-case letters, digits and single hyphens, and is " + name);
            return "";
        }
        if (!name.isEmpty() && !names.add(kind + name)) {
            yaml.error(key, "is that of another " + kind.strip());
        }
        return name;
    }

    static boolean isSlug(String name) {
        return Slug.of(name).filter(slug -> slug.value().equals(name)).isPresent();
    }

    private static String required(YamlMap yaml, String key) {
        Optional<String> text = yaml.text(key).filter(found -> !found.isBlank());
        if (text.isEmpty()) {
            yaml.error(key, "is missing");
        }
        return text.orElse("");
    }
}
