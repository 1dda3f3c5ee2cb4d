package dev.codesensei.problem.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;

/** A small course in a folder, with names that nobody else in the store has. */
public final class TinyCourse {

    private final Path root;
    private final String mark;

    private TinyCourse(Path root, String mark) {
        this.root = root;
        this.mark = mark;
    }

    /** Two levels of one session each, with two problems and one. */
    public static TinyCourse in(Path root) {
        String mark = Long.toString(System.nanoTime(), 36);
        return new TinyCourse(root, mark)
                .with("course.yaml", """
                title: A tiny course
                levels:
                - age_group: 11-12
                  title: First steps
                  summary: You print.
                  sessions:
                  - {id: say-MARK, title: Say it, summary: Words., minutes: 45, topics: [printing],
                     cheat_sheets: [print-MARK], problems: [greet-MARK, add-MARK]}
                  - {id: ask-MARK, title: Ask, summary: Questions., minutes: 30, problems: []}
                - age_group: 13-14
                  title: Next steps
                  summary: You loop.
                  sessions:
                  - {id: loop-MARK, title: Again, summary: Loops., minutes: 60, topics: [loops], problems: [sum-MARK]}
                cheat_sheets:
                - {slug: print-MARK, title: Printing, summary: Out., language: python, topics: [printing, strings]}
                - {slug: loops-MARK, title: Loops, summary: Again., language: java, topics: [loops]}
                """)
                .with("lessons/say-MARK.md", "# Say it\n\n`print` **prints** <script>alert(1)</script> $x$\n")
                .with("lessons/ask-MARK.md", "Ask.\n")
                .with("lessons/loop-MARK.md", "Again and again.\n")
                .with("cheatsheets/print-MARK.md", "```python\nprint(1)\n```\n")
                .with("cheatsheets/loops-MARK.md", "for\n")
                .problem("greet-MARK")
                .problem("add-MARK")
                .problem("sum-MARK");
    }

    public Path root() {
        return root;
    }

    /** A name of this course, where MARK stands for what nobody else has. */
    public String named(String name) {
        return name.replace("MARK", mark);
    }

    public TinyCourse with(String path, String content) {
        try {
            Path file = root.resolve(named(path));
            Files.createDirectories(file.getParent());
            Files.writeString(file, named(content));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text in a file, which has to be there. */
    public TinyCourse edited(String path, String before, String after) {
        try {
            String content = Files.readString(root.resolve(named(path)));
            if (!content.contains(named(before))) {
                throw new IllegalArgumentException("no " + before + " in " + path);
            }
            return with(path, content.replace(named(before), named(after)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TinyCourse without(String path) {
        try (var files = Files.walk(root.resolve(named(path)))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TinyCourse problem(String name) {
        String folder = "problems/" + name + "/";
        return with(folder + "problem.yaml", """
                problem_format_version: 2025-09
                name: The problem NAME
                uuid: UUID
                keywords: [printing]
                code_sensei: {difficulty: easy, hints: [Look.]}
                """.replace("NAME", name)
                        .replace("UUID", UUID.randomUUID().toString()))
                .with(folder + "statement/problem.en.md", "Print it.\n")
                .with(folder + "solution/solution.en.md", "Just print it.\n")
                .with(folder + "data/sample/1.in", "1\n")
                .with(folder + "data/sample/1.ans", "1\n")
                .with(folder + "data/secret/1.in", "2\n")
                .with(folder + "data/secret/1.ans", "2\n")
                .with(folder + "submissions/accepted/a.py", "print(input())\n");
    }
}
