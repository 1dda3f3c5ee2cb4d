package dev.codesensei.benchmarks.scenario;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.BareToolchain;
import dev.codesensei.benchmarks.subject.Client;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest program of a language, compiled and run through the gateway: once as nobody has seen it before, once as it
 * was compiled before, and beside both by the bare toolchain.
 */
public final class CompiledHello {

    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 15;

    private final Client gateway;
    private final Hello hello;
    private final List<Double> fresh = new ArrayList<>();
    private final List<Double> known = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private int sources;

    public CompiledHello(Client gateway, Hello hello) {
        this.gateway = gateway;
        this.hello = hello;
    }

    /**
     * What is compared.
     *
     * @param file the name that the bare toolchain wants
     * @param code behind which a comment makes every source another one
     * @param command what compiles and runs it bare
     * @param bar on the ratio of a source that nobody has seen before
     */
    public record Hello(String language, String file, String code, String command, Bar bar) {}

    /** The compiled languages whose toolchains are on the path of a developer. */
    public static List<Hello> all() {
        return List.of(
                new Hello(
                        "c",
                        "main.c",
                        "#include <stdio.h>\nint main(void) { puts(\"hello\"); }\n",
                        "gcc -O2 -o main main.c && ./main",
                        Bar.onMedian(1.2)),
                new Hello(
                        "cpp",
                        "main.cpp",
                        "#include <bits/stdc++.h>\nint main() { std::cout << \"hello\\n\"; }\n",
                        "g++ -O2 -o main main.cpp && ./main",
                        Bar.onMedian(0.6)),
                new Hello(
                        "go",
                        "main.go",
                        "package main\nimport \"fmt\"\nfunc main() { fmt.Println(\"hello\") }\n",
                        "go build -o main main.go && ./main",
                        Bar.onMedian(0.6)),
                new Hello(
                        "rust",
                        "main.rs",
                        "fn main() { println!(\"hello\"); }\n",
                        "$(rustc --print sysroot)/bin/rustc -O -o main main.rs && ./main",
                        Bar.onMedian(1.2)),
                new Hello(
                        "java",
                        "Main.java",
                        "class Main { public static void main(String[] a) { System.out.println(\"hello\"); } }\n",
                        "$JAVA_HOME/bin/javac Main.java && $JAVA_HOME/bin/java Main",
                        Bar.onMedian(1.2)),
                new Hello("javascript", "main.js", "console.log('hello');\n", "node main.js", Bar.onMedian(1.2)));
    }

    public List<Figure> measure() throws Exception {
        try (BareToolchain toolchain = BareToolchain.start(hello.file(), hello.command())) {
            for (int i = 0; i < WARM_UPS; i++) {
                round(toolchain);
            }
            List.of(fresh, known, bare).forEach(List::clear);
            for (int i = 0; i < ROUNDS; i++) {
                round(toolchain);
            }
        }
        return List.of(
                Figure.of(hello.language() + ": never seen ÷ bare", "x", Samples.ratios(fresh, bare))
                        .within(hello.bar()),
                Figure.of(hello.language() + ": bare", "ms", new Samples(bare)),
                Figure.of(hello.language() + ": never seen", "ms", new Samples(fresh)),
                Figure.of(hello.language() + ": compiled before", "ms", new Samples(known)));
    }

    private void round(BareToolchain toolchain) throws Exception {
        String code = hello.code() + "// " + sources++ + " " + System.nanoTime() + "\n";
        bare.add(toolchain.run(code));
        fresh.add(Stopwatch.millis(() -> gateway.run(hello.language(), code)));
        known.add(Stopwatch.millis(() -> gateway.run(hello.language(), code)));
    }
}
