package dev.codesensei.runner.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.starter.StarterCode;
import dev.codesensei.runner.testdata.TestKeeper;
import dev.codesensei.runner.testdata.TestKeeperResource;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions in all languages. The first line of each case says what has to come of it. */
@QuarkusTest
@WithTestResource(RedisResource.class)
@WithTestResource(TestKeeperResource.class)
class FunctionLanguagesTest {

    private static final Path CASES = Path.of("src/test/resources/functions/cases");
    private static final String VALUES = """
            [[true, false], [[1.5], []], {"a\\n\\"ü": 1, "": -2}, {"-7": ["x"]}, [1, 2], [1, null, 2, 3], null]""";

    TestKeeper keeper;

    @Inject
    JobQueue queue;

    @Inject
    FinishedJobs finished;

    @ParameterizedTest
    @MethodSource("cases")
    void everyEndIsToldInWordsOfTheLearner(Path path) throws IOException {
        String code = Files.readString(path);
        List<String> wanted = List.of(code.lines().findFirst().orElseThrow().split(" ", 3));

        Outcome outcome = jobs().add(path.getParent().getFileName().toString(), code);

        assertThat(outcome.verdict()).as(outcome.toString()).isEqualTo(Verdict.valueOf(wanted.get(1)));
        assertThat(told(outcome))
                .contains(wanted.get(2))
                .doesNotContain("main.py", "main.js", "main.ts", "SenseiDriver");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void starterCodeCanBeCalledAsItIs(String language) {
        FunctionSignature function = all("matrix<int>");

        Outcome outcome = jobs().grade(
                        language,
                        StarterCode.of(language, function).orElseThrow(),
                        Checker.USUAL,
                        function,
                        jobs().test(VALUES, "[[1]]", false));

        assertThat(outcome.verdict()).as(outcome.toString()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("languages")
    void everyTypeGoesInAndComesBack(String language) {
        for (String type : List.of(
                "int=-9007199254740991",
                "float=-2.5e-300",
                "float=0.12345678901234567",
                "float=12345678901234567890",
                "float=\"-inf\"",
                "bool=true",
                "string=\"a\\n\\\"\\\\ü\\u0001\"",
                "list<bool>=[true,false]",
                "list<string>=[]",
                "matrix<float>=[[1.5,2.0],[]]",
                "map<string, int>={\"a\\n\":1,\"\":-2}",
                "map<int, list<string>>={\"-7\":[\"x\"],\"12\":[]}",
                "linked_list<int>=[1,2,3]",
                "linked_list<string>=[]",
                "binary_tree<int>=[1,null,2,3]",
                "binary_tree<bool>=[]",
                "optional<int>=null",
                "optional<string>=\"null\"",
                "list<map<string, float>>=[{\"x\":1e300}]")) {
            String name = type.substring(0, type.indexOf('='));
            String value = type.substring(type.indexOf('=') + 1);
            var same = FunctionJobs.signature("same", name, "value", name);

            Outcome outcome = jobs().grade(
                            language,
                            identity(language, same),
                            Checker.USUAL,
                            same,
                            jobs().test("[" + value + "]", value, false));

            assertThat(outcome.verdict()).as(type + ": " + outcome).isEqualTo(Verdict.ACCEPTED);
        }
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    static List<String> languages() {
        return StarterCode.languages();
    }

    private FunctionJobs jobs() {
        return new FunctionJobs(keeper, queue, finished);
    }

    /** What a learner reads, wherever. */
    private static String told(Outcome outcome) {
        String compiled = outcome.compile() == null
                ? ""
                : outcome.compile().stderr() + outcome.compile().stdout();
        return (outcome.verdict() == Verdict.COMPILE_ERROR ? compiled : "") + outcome.message();
    }

    private static FunctionSignature all(String returns) {
        return FunctionJobs.signature(
                "every",
                returns,
                "flags",
                "list<bool>",
                "grid",
                "matrix<float>",
                "ages",
                "map<string, int>",
                "names",
                "map<int, list<string>>",
                "head",
                "linked_list<int>",
                "root",
                "binary_tree<int>",
                "maybe",
                "optional<string>");
    }

    /** The starter code, made to return its parameter. */
    private static String identity(String language, FunctionSignature same) {
        return StarterCode.of(language, same)
                .orElseThrow()
                .replaceAll("return (new Map\\(\\)|[^;\\s]+)", "return value")
                .replace("return {}", "return value")
                .replace("    pass", "    return value")
                .replace("{\n\n}", "{ return value; }");
    }
}
