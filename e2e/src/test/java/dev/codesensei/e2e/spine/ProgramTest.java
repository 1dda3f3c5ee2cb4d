package dev.codesensei.e2e.spine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a program can be made of, what it is given, and how its end is told. */
@ExtendWith(SharedSuite.class)
class ProgramTest {

    private final Caller guest;

    ProgramTest(Api api) {
        this.guest = api.guest();
    }

    @Test
    void aJavaClassMayHaveAnyName() {
        JsonNode result = guest.run(Program.java(
                        "public class Greeter { public static void main(String[] a) { System.out.println(\"hi \" + a[0]); } }")
                .args("there"));

        assertThat(result.path("verdict").asText()).as(result.toString()).isEqualTo("OK");
        assertThat(result.path("output").asText()).isEqualTo("hi there\n");
        assertThat(result.path("compile").path("exitCode").asInt(-1)).isZero();
        assertThat(result.path("compile").path("wallMillis").asLong()).isPositive();
        assertThat(result.path("compile").path("cached").isBoolean()).isTrue();
        assertThat(result.path("timings").path("compileMillis").asLong()).isPositive();
    }

    @Test
    void aJavaProgramMayHaveTwoFiles() {
        JsonNode result = guest.run(Program.javaFiles(List.of(
                Program.file(
                        "Main.java",
                        "public class Main { public static void main(String[] a) { System.out.println(Twice.of(21)); } }"),
                Program.file("Twice.java", "class Twice { static int of(int n) { return 2 * n; } }"))));

        assertThat(result.path("output").asText()).as(result.toString()).isEqualTo("42\n");
    }

    @Test
    void aJavaPackageIsAFolder() {
        JsonNode result = guest.run(Program.javaFiles(List.of(
                Program.file(
                        "app/Main.java",
                        "package app; public class Main { public static void main(String[] a) { System.out.println(lib.Three.VALUE); } }"),
                Program.file(
                        "lib/Three.java", "package lib; public class Three { public static final int VALUE = 3; }"))));

        assertThat(result.path("output").asText()).as(result.toString()).isEqualTo("3\n");
    }

    @Test
    void aCompileErrorShowsTheCompilersOwnLine() {
        JsonNode result = guest.run(Program.java("class Main {\n  int x = \"text\";\n}"));

        assertThat(result.path("verdict").asText()).isEqualTo("COMPILE_ERROR");
        assertThat(result.path("status").asText()).isEqualTo("completed");
        JsonNode compile = result.path("compile");
        assertThat(compile.path("exitCode").asInt()).isEqualTo(1);
        assertThat(compile.path("stdout").asText() + compile.path("stderr").asText())
                .contains("Main.java:2: error: incompatible types");
        assertThat(result.has("run")).isFalse();
    }

    @Test
    void aPythonErrorShowsTheInterpretersOwnTraceback() {
        JsonNode result = guest.run(Program.python("x = 1\nprint(y)\n"));

        assertThat(result.path("verdict").asText()).isEqualTo("RUNTIME_ERROR");
        assertThat(result.path("status").asText()).isEqualTo("completed");
        assertThat(result.path("run").path("exitCode").asInt()).isEqualTo(1);
        assertThat(result.path("run").path("stderr").asText())
                .contains("line 2, in <module>", "NameError: name 'y' is not defined");
    }

    @Test
    void aProgramsExitCodeIsKept() {
        JsonNode result = guest.run(Program.python("import sys; sys.exit(42)"));

        assertThat(result.path("verdict").asText()).isEqualTo("RUNTIME_ERROR");
        assertThat(result.path("run").path("exitCode").asInt()).isEqualTo(42);
    }

    @Test
    void aProgramThatASignalEndsNamesTheSignal() {
        JsonNode result = guest.run(Program.python("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"));

        assertThat(result.path("verdict").asText()).isEqualTo("RUNTIME_ERROR");
        assertThat(result.path("run").path("signal").asText()).isEqualTo("SIGSEGV");
        assertThat(result.path("run").path("exitCode").isNull()).isTrue();
    }

    @Test
    void argumentsArriveAsTheyWereSent() {
        JsonNode result =
                guest.run(Program.python("import sys; print(sys.argv[1:])").args("a b", "", "$HOME", "é\n", "--x='y'"));

        assertThat(result.path("output").asText()).isEqualTo("['a b', '', '$HOME', 'é\\n', \"--x='y'\"]\n");
    }

    @Test
    void standardInputArrivesByteForByte() {
        JsonNode result = guest.run(Program.python("import sys; d = sys.stdin.buffer.read(); print(len(d), d[-3:])")
                .stdin("ü".repeat(1000) + "\r\n\0"));

        assertThat(result.path("output").asText()).isEqualTo("2003 b'\\r\\n\\x00'\n");
    }

    @Test
    void withoutInputThereIsTheEndOfInput() {
        JsonNode result = guest.run(Program.python("import sys; print(repr(sys.stdin.read()))"));

        assertThat(result.path("output").asText()).isEqualTo("''\n");
    }

    @Test
    void theFirstFileRunsAndTheOthersLieBesideIt() {
        JsonNode result = guest.run(Program.pythonFiles(List.of(
                Program.file("start.py", "import part.tool\nprint(part.tool.name, open('data.txt').read())"),
                Program.file("part/tool.py", "name = 'tool'"),
                Program.file("data.txt", "some data"))));

        assertThat(result.path("output").asText()).as(result.toString()).isEqualTo("tool some data\n");
    }

    @Test
    void aFileMayBeBase64() {
        byte[] bytes = {0, 1, (byte) 0xff, 'x'};
        String encoded = Base64.getEncoder().encodeToString(bytes);

        JsonNode result = guest.run(Program.pythonFiles(List.of(
                Program.file("main.py", "print(open('blob', 'rb').read())"),
                Map.of("name", "blob", "content", encoded, "encoding", "base64"))));

        assertThat(result.path("output").asText()).isEqualTo("b'\\x00\\x01\\xffx'\n");
    }

    @Test
    void bothStreamsAreKeptApartAndTogether() {
        JsonNode result = guest.run(
                Program.python(
                        "import sys, time\nprint('out')\ntime.sleep(0.1)\nprint('err', file=sys.stderr)\ntime.sleep(0.1)\nprint('end')"));

        assertThat(result.path("run").path("stdout").asText()).isEqualTo("out\nend\n");
        assertThat(result.path("run").path("stderr").asText()).isEqualTo("err\n");
        assertThat(result.path("output").asText()).isEqualTo("out\nerr\nend\n");
    }

    @Test
    void aLanguageHasAliases() {
        JsonNode result = guest.run(Program.python("print(1)").with("language", "py"));

        assertThat(result.path("language").asText()).isEqualTo("python");
    }

    @Test
    void pythonIsTheLanguageWhenNoneIsNamed() {
        JsonNode result = guest.run(new Program(Map.of("code", "print(1)")));

        assertThat(result.path("language").asText()).isEqualTo("python");
    }

    @Test
    void aTighterCpuLimitEndsTheProgramEarlier() {
        JsonNode result = guest.run(Program.python("while True: pass").limit("cpuMillis", 300));

        assertThat(result.path("verdict").asText()).isEqualTo("TIME_LIMIT");
        assertThat(result.path("run").path("cpuMillis").asLong()).isBetween(290L, 2_000L);
        assertThat(result.path("run").path("signal").asText()).isEqualTo("SIGKILL");
    }

    @Test
    void aTighterWallLimitEndsASleeper() {
        JsonNode result =
                guest.run(Program.python("import time; time.sleep(60)").limit("wallMillis", 500));

        assertThat(result.path("verdict").asText()).isEqualTo("WALL_TIME_LIMIT");
        assertThat(result.path("run").path("wallMillis").asLong()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void moreMemoryMayBeAskedFor() {
        Program hungry = Program.python("x = bytearray(200 * 1024 * 1024); print(len(x))");

        JsonNode refused = guest.run(hungry);
        JsonNode granted = guest.run(hungry.limit("memoryKib", 400 * 1024));

        assertThat(refused.path("verdict").asText()).isEqualTo("MEMORY_LIMIT");
        assertThat(granted.path("output").asText()).isEqualTo("209715200\n");
        assertThat(granted.path("run").path("peakMemoryKib").asLong()).isGreaterThan(200 * 1024);
    }

    @Test
    void aStreamIsCutAtItsLimitAndTheFlagIsSet() {
        JsonNode result = guest.run(Program.python("print('x' * 5000)").limit("outputBytes", 1000));

        assertThat(result.path("verdict").asText()).isEqualTo("OUTPUT_LIMIT");
        assertThat(result.path("run").path("stdoutTruncated").asBoolean()).isTrue();
        assertThat(result.path("run").path("stdout").asText().getBytes(StandardCharsets.UTF_8))
                .hasSize(1000);
        assertThat(result.path("run").path("stderrTruncated").asBoolean(true)).isFalse();
    }

    @Test
    void theEnvironmentIsSmallAndFitForInteractiveOutput() {
        JsonNode result = guest.run(
                Program.python(
                        "import os; print(sorted(os.environ)); print(os.environ.get('PYTHONUNBUFFERED'), os.environ.get('PYTHONDONTWRITEBYTECODE'))"));

        assertThat(result.path("output").asText())
                .contains("PYTHONUNBUFFERED", "\n1 1\n")
                .doesNotContain("QUARKUS", "SENSEI", "MONGO", "REDIS", "JAVA_HOME");
    }

    @Test
    void theSameProgramReallyRunsTwice() {
        Program dice = Program.python("import uuid; print(uuid.uuid4())");

        String first = guest.run(dice).path("output").asText();
        String second = guest.run(dice).path("output").asText();

        assertThat(second).isNotEqualTo(first);
    }
}
