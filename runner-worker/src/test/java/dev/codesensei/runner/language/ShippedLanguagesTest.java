package dev.codesensei.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.sandbox.SandboxProvider;
import dev.codesensei.runner.sandbox.TestSandboxes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedLanguagesTest {

    private static FoundLanguages languages;
    private static SandboxProvider sandboxes;

    @BeforeAll
    static void start(@TempDir Path folder) {
        languages = new FoundLanguages(ShippedConfig.load(), new PreparedFolders(folder.resolve("prepared")));
        sandboxes = TestSandboxes.start(folder, languages.folders());
    }

    @AfterAll
    static void stop() {
        sandboxes.close();
    }

    @Test
    void allAreOfferedWithWhatTheyReallyAre() {
        assertThat(languages.offered())
                .extracting(info -> info.id() + " " + info.compiled())
                .contains(
                        "bash false",
                        "c true",
                        "cpp true",
                        "cpp20 true",
                        "go true",
                        "java true",
                        "javascript false",
                        "python false",
                        "rust true",
                        "typescript true");
        assertThat(languages.offered())
                .allSatisfy(info -> assertThat(info.version()).matches("\\d+(\\.\\d+)*.*"))
                .allSatisfy(info -> assertThat(info.imageDigest()).matches("sha256:[0-9a-f]{64}"));
    }

    @Test
    void aliasesAndCaseLeadToTheSameLanguage() {
        assertThat(languages.find("Python3")).isEqualTo(languages.find("python"));
        assertThat(languages.find("cobol")).isEmpty();
    }

    @Test
    void pythonRunsAsABareInterpreterWould() {
        Report report =
                run("python", "main.py", "import sys; print(sys.argv, input()); sys.exit(3)", List.of("a b"), "x");

        assertThat(text(report.stdout())).isEqualTo("['main.py', 'a b'] x\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public class Main { public static void main(String[] a) { System.out.println(\"hi\"); } }",
                "class hidden { public static void main(String[] a) { System.out.println(\"hi\"); } }",
                "/* public class Not {} */ public final class Grüße { static void main() { System.out.println(\"hi\"); } }",
                "class Helper {} class Zebra { public static void main(String[] a) { System.out.println(\"hi\"); } }",
                "void main() { IO.println(\"hi\"); }",
                "class Able { public static void main(String[] a) {} }"
                        + "class Main { public static void main(String[] a) { System.out.println(\"hi\"); } }",
            })
    void javaRunsTheClassThatHasMain(String source) {
        Report report = run("java", "Main.java", source, List.of(), "");

        assertThat(text(report.output())).isEqualTo("hi\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
    }

    @Test
    void aJavaProgramThatDoesNotCompileIsToldWhy() {
        Report report = run("java", "Main.java", "class Main { int x = ; }", List.of(), "");

        assertThat(text(report.stderr())).contains("Main.java:1: error: illegal start of expression");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(1));
    }

    @Test
    void javaReadsItsInputAndManyThreadsFit() {
        String source = """
                import java.util.*;
                public class Sum {
                    public static void main(String[] args) throws Exception {
                        var scanner = new Scanner(System.in);
                        int n = scanner.nextInt() + scanner.nextInt();
                        var threads = new ArrayList<Thread>();
                        for (int i = 0; i < 20; i++) {
                            var t = new Thread(() -> { try { Thread.sleep(50); } catch (InterruptedException e) { } });
                            t.start();
                            threads.add(t);
                        }
                        for (var t : threads) { t.join(); }
                        System.out.println(n + " " + args[0]);
                    }
                }
                """;

        Report report = run("java", "Main.java", source, List.of("ä"), "20 22");

        assertThat(text(report.output())).isEqualTo("42 ä\n");
    }

    @Test
    void typeScriptImportsRequiresAndAwaits() {
        String source = """
                import { basename } from "node:path";
                import * as fs from "fs";
                const os = require("os");
                const text: string = await Promise.resolve("hi");
                for await (const part of ["a", "b"]) console.log(part);
                export const lines = os.EOL.length;
                console.log(text, basename("/x/y"), fs.existsSync("."), lines, require.main === module);
                """;

        Report report = run("typescript", "main.ts", source, List.of(), "");

        assertThat(text(report.output())).isEqualTo("a\nb\nhi y true 1 true\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
    }

    @Test
    void anErrorBehindAnAwaitIsShownWhereItIsInTypeScript() {
        String source = """
                await Promise.resolve();
                function fail(): never {
                    throw new Error("here");
                }
                fail();
                """;

        Report report = run("typescript", "main.ts", source, List.of(), "");

        assertThat(text(report.stderr())).contains("Error: here").contains("main.ts:3:11");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"const n: number = await 'x';", "const n: number = 'x';\nawait n;"})
    void otherMistakesAreStillToldBesideAnAwaitInTypeScript(String source) {
        Report report = run("typescript", "main.ts", source, List.of(), "");

        assertThat(text(report.stderr())).contains("error TS2322");
        assertThat(report.ending()).isNotEqualTo(new Ending.Exited(0));
    }

    @Test
    void cppCompilesBeforeAnythingWasPrepared() {
        Report report = run(
                "c++", "main.cpp", "#include <bits/stdc++.h>\nint main() { std::cout << \"slow\"; }", List.of(), "");

        assertThat(text(report.output())).isEqualTo("slow");
    }

    @Test
    void goCompilesBeforeAnythingWasPrepared() {
        Report report = run("golang", "main.go", "package main\nfunc main() { print(\"slow\") }", List.of(), "");

        assertThat(text(report.output())).isEqualTo("slow");
    }

    @Test
    void anAnnotationProcessorIsNotRun() {
        String source = """
                @javax.annotation.processing.SupportedAnnotationTypes("*")
                public class Main extends javax.annotation.processing.AbstractProcessor {
                    public boolean process(java.util.Set<? extends javax.lang.model.element.TypeElement> a,
                            javax.annotation.processing.RoundEnvironment r) { throw new RuntimeException("ran"); }
                    public static void main(String[] args) { System.out.println("compiled"); }
                }
                """;

        Report report = run("java", "Main.java", source, List.of(), "");

        assertThat(text(report.output())).isEqualTo("compiled\n");
    }

    private static Report run(String language, String name, String code, List<String> arguments, String stdin) {
        Language chosen = languages.find(language).orElseThrow();
        var sources = List.of(new SourceFile(name, code.getBytes(StandardCharsets.UTF_8)));
        try (Sandbox sandbox = sandboxes.acquire()) {
            var compiler = chosen.compile(sources);
            List<SourceFile> program = sources;
            if (compiler.isPresent()) {
                Report compiled = sandbox.run(compiler.get(), OutputListener.NONE);
                if (!compiled.ending().equals(new Ending.Exited(0))) {
                    return compiled;
                }
                program = compiled.collected();
            }
            byte[] input = stdin.getBytes(StandardCharsets.UTF_8);
            return sandbox.run(
                    chosen.run(sources, program, arguments, input, chosen.info().limits()), OutputListener.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
