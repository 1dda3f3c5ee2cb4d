package dev.codesensei.benchmarks.scenario;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.subject.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest program of a language, and how it is compiled and run bare, by the very programs that sandboxes run.
 *
 * @param file the name that the bare toolchain wants
 * @param compile empty when there is nothing to compile
 * @param bars what has to be kept to
 */
public record Hello(String language, String file, String code, List<String> compile, List<String> run, Bars bars) {

    /** The program that Python's figures are about. */
    public static final String PYTHON = "print('hello')";

    /**
     * Each on a multiple of the bare toolchain; none where a figure is for information.
     *
     * @param fresh through the gateway, on a program that nobody has seen before
     * @param atTheAgent without HTTP and queue, on one that was compiled before, if it is compiled
     */
    public record Bars(@Nullable Bar fresh, @Nullable Bar atTheAgent) {}

    private static final Bar CACHED = Bar.atMost(3);

    /** All but Python, which has a scenario of its own. */
    public static List<Hello> all(Runner runner) throws IOException {
        return List.of(
                node(runner.program("javascript")),
                java(runner.program("java")),
                cpp(runner.program("cpp")),
                go(runner.program("go")),
                c(runner.program("c")),
                rust(runner.program("rust")),
                typescript(runner.program("typescript"), runner.program("javascript")));
    }

    /** Python, where it is one of several languages. */
    public static Hello python(Path python) {
        return new Hello(
                "python", "main.py", PYTHON, List.of(), List.of(python.toString(), "main.py"), new Bars(null, null));
    }

    /** C++ alone. */
    public static Hello cpp(Runner runner) throws IOException {
        return cpp(runner.program("cpp"));
    }

    boolean isCompiled() {
        return !compile.isEmpty();
    }

    private static Hello node(Path node) {
        return new Hello(
                "javascript",
                "main.js",
                "console.log('hello');\n",
                List.of(),
                List.of(node.toString(), "main.js"),
                new Bars(null, Bar.atMost(0.4)));
    }

    private static Hello java(Path java) {
        return new Hello(
                "java",
                "Main.java",
                "class Main { public static void main(String[] a) { System.out.println(\"hello\"); } }\n",
                List.of(java.resolveSibling("javac").toString(), "Main.java"),
                List.of(java.toString(), "Main"),
                new Bars(Bar.atMost(0.4), CACHED));
    }

    private static Hello cpp(Path compiler) {
        return new Hello(
                "cpp",
                "main.cpp",
                "#include <bits/stdc++.h>\nint main() { std::cout << \"hello\\n\"; }\n",
                List.of(compiler.toString(), "-O2", "-o", "main", "main.cpp"),
                List.of("./main"),
                new Bars(Bar.atMost(0.6), CACHED));
    }

    private static Hello go(Path go) {
        return new Hello(
                "go",
                "main.go",
                "package main\nimport \"fmt\"\nfunc main() { fmt.Println(\"hello\") }\n",
                List.of(go.toString(), "build", "-o", "main", "main.go"),
                List.of("./main"),
                new Bars(Bar.atMost(0.6), CACHED));
    }

    private static Hello c(Path compiler) {
        return new Hello(
                "c",
                "main.c",
                "#include <stdio.h>\nint main(void) { puts(\"hello\"); }\n",
                List.of(compiler.toString(), "-O2", "-o", "main", "main.c"),
                List.of("./main"),
                new Bars(null, CACHED));
    }

    private static Hello rust(Path compiler) {
        return new Hello(
                "rust",
                "main.rs",
                "fn main() { println!(\"hello\"); }\n",
                List.of(compiler.toString(), "-O", "-o", "main", "main.rs"),
                List.of("./main"),
                new Bars(null, CACHED));
    }

    /** Bare, without Node's types, which would have to be installed: a library that knows a console does. */
    private static Hello typescript(Path compiler, Path node) {
        return new Hello(
                "typescript",
                "main.ts",
                "const greeting: string = 'hello';\nconsole.log(greeting);\n",
                List.of(
                        compiler.toString(),
                        "--ignoreConfig",
                        "--target",
                        "es2023",
                        "--lib",
                        "es2023,dom",
                        "--module",
                        "commonjs",
                        "main.ts"),
                List.of(node.toString(), "main.js"),
                new Bars(null, CACHED));
    }
}
